package io.engage;

import io.engage.error.RetriableException;
import io.engage.store.LinkBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets links whose time is over, beside the work of a started pipeline: once an hour, and a
 * little at a time, so that no message waits for it. Safe for several threads, of which one does
 * it.
 */
final class ExpiredLinks {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiredLinks.class);

  /** For nodes whose clocks differ, and so that a late visitor is told why. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int MOST = 1_000;
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration PAUSE_BEFORE_MORE = Duration.ofSeconds(10);

  private final LinkBook book;
  private final InstantSource clock;
  private final AtomicLong due = new AtomicLong(Long.MIN_VALUE);

  ExpiredLinks(LinkBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Forgets some; whether there are more shows in how many there were. */
  static int forget(LinkBook book, Instant now) {
    return book.forgetLinks(now.minus(KEPT), MOST);
  }

  /** Forgets some if it is time to. A store that is away is left alone until the next time. */
  void forgetIfDue() {
    Instant now = clock.instant();
    long planned = due.get();
    if (now.toEpochMilli() >= planned && due.compareAndSet(planned, after(now, PAUSE))) {
      forget(now);
    }
  }

  private void forget(Instant now) {
    try {
      if (forget(book, now) >= MOST) {
        due.set(after(now, PAUSE_BEFORE_MORE));
      }
    } catch (RetriableException e) {
      LOG.warn("Expired links are forgotten later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Expired links could not be forgotten", e);
    }
  }

  private static long after(Instant now, Duration pause) {
    return now.plus(pause).toEpochMilli();
  }
}
