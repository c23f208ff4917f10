package io.engage.content;

import io.engage.error.SettingsException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a catalogue holds: once and for all, or the files of a directory, read anew when they have
 * changed. There is no thread of its own: whoever asks looks, now and then, and others go on with
 * what there was meanwhile. A set of files with anything wrong in it is refused as a whole.
 */
final class Shelf<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final Supplier<Versions<T>> reader;
  private final Supplier<FileStamps> stamps;
  private final InstantSource clock;
  private final Duration every;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Versions<T> versions;
  private FileStamps seen;
  private String warned = "";
  private volatile Instant next;

  private Shelf(
      Supplier<Versions<T>> reader,
      Supplier<FileStamps> stamps,
      InstantSource clock,
      Duration every) {
    this.reader = reader;
    this.stamps = stamps;
    this.clock = clock;
    this.every = every;
    // Stamps first: what changes between the two is read once more, rather than never.
    this.seen = stamps.get();
    this.versions = reader.get();
    this.next = clock.instant().plus(every);
  }

  /** These and no others. */
  static <T> Shelf<T> of(Versions<T> versions) {
    return new Shelf<>(() -> versions, FileStamps::none, () -> Instant.MIN, Duration.ZERO);
  }

  /**
   * Whatever lies in a directory.
   *
   * @param every how long what was read counts before anybody looks again
   */
  static <T> Shelf<T> watching(
      CatalogFiles files,
      Path directory,
      Supplier<Versions<T>> reader,
      InstantSource clock,
      Duration every) {
    return new Shelf<>(reader, () -> FileStamps.of(directory, files.suffix()), clock, every);
  }

  Versions<T> versions() {
    if (!every.isZero() && !clock.instant().isBefore(next) && reading.tryLock()) {
      try {
        next = clock.instant().plus(every);
        readIfChanged();
      } finally {
        reading.unlock();
      }
    }
    return versions;
  }

  /**
   * Reads at once.
   *
   * @throws SettingsException with everything that is wrong; then the old ones stay
   */
  void reload() {
    reading.lock();
    try {
      FileStamps now = stamps.get();
      versions = read();
      seen = now;
    } finally {
      reading.unlock();
    }
  }

  /**
   * A broken set is warned of once, and looked at again when it changes; one that could not be read
   * is looked at again in any case.
   */
  private void readIfChanged() {
    try {
      FileStamps now = stamps.get();
      if (!now.equals(seen)) {
        readAnew(now);
      }
    } catch (UncheckedIOException e) {
      warnOnce(e.getMessage() + ": " + e.getCause());
    }
  }

  private void readAnew(FileStamps now) {
    try {
      versions = read();
      warned = "";
      LOG.info("Read {} anew: {}", now, versions.all());
    } catch (SettingsException e) {
      warnOnce(String.valueOf(e.getMessage()));
    }
    seen = now;
  }

  /** Files that are all gone are being put there anew, or are somewhere else: nobody means that. */
  private Versions<T> read() {
    Versions<T> now = reader.get();
    if (now.all().isEmpty() && !versions.all().isEmpty()) {
      throw new SettingsException(seen.toString(), "has no files any more");
    }
    return now;
  }

  private void warnOnce(String problems) {
    if (!problems.equals(warned)) {
      warned = problems;
      LOG.warn("{} cannot be used, so what was read before stays:\n{}", seen, problems);
    }
  }
}
