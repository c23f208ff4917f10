package io.engage.safety;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Banned phrases from files that are read again when they have changed. All texts are held against
 * the old lists until the new ones are ready, and if these are broken, for good.
 */
final class ReloadedPhrases implements SafetyFilter {

  /** How often the files are looked at, at most. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ReloadedPhrases.class);

  private final PhraseFiles files;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextLook;
  private volatile List<PhraseFiles.Stamp> stamps;
  private volatile SafetyFilter current;

  /** Whether the last reading failed for a reason that may pass without a change of the files. */
  private volatile boolean isUnread;

  ReloadedPhrases(PhraseFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
    stamps = files.stamps();
    current = new BannedPhraseFilter(files.read());
    nextLook = new AtomicReference<>(clock.instant().plus(PAUSE));
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    Instant now = clock.instant();
    Instant next = nextLook.get();
    // One of the threads that are here at the same time looks; the others go on with what is there.
    if (!now.isBefore(next) && nextLook.compareAndSet(next, now.plus(PAUSE))) {
      look();
    }
    return current.check(text);
  }

  private void look() {
    List<PhraseFiles.Stamp> now = files.stamps();
    if (now.equals(stamps) && !isUnread) {
      return;
    }
    // Noted before the files are read: what is written meanwhile is seen at the next look.
    stamps = now;
    try {
      PhraseList list = files.read();
      current = new BannedPhraseFilter(list);
      isUnread = false;
      LOG.info("Read {} phrases, version {}", list.phrases().size(), list.version());
    } catch (RuntimeException e) {
      boolean mayPass = e instanceof UncheckedIOException;
      if (!mayPass || !isUnread) {
        LOG.warn("A phrase list cannot be used and the one before stays: {}", e.getMessage());
      }
      isUnread = mayPass;
    }
  }
}
