package io.engage.delivery;

import io.engage.store.Claim;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes the words of whole groups. A model answers after seconds and costs no work of ours
 * meanwhile, so many messages of a group are written at once; but never more in this process than
 * the pipeline allows, whichever group they belong to.
 */
final class Writers {

  /** How long a thread waits for the next message before it ends. */
  private static final long IDLE_MILLIS = 500;

  private final ThreadPoolExecutor places;
  private final Function<Claim, Composed> writer;
  private final AtomicInteger groups = new AtomicInteger();

  /**
   * Writers who share these places.
   *
   * @param atOnce how many write at once, 1 or more
   * @param writer writes one message; safe for several threads
   */
  Writers(int atOnce, Function<Claim, Composed> writer) {
    this.places = places(atOnce);
    this.writer = writer;
  }

  /**
   * Writes a group and returns when nothing of it is being written any more. An interrupt is passed
   * on to the writers and kept, and no more is begun after it.
   *
   * @param wanted asked before a message is begun, and now and then while it is written; safe for
   *     several threads
   * @param done is told of what has been written since it was told last, in the caller's thread
   */
  void write(
      Collection<Claim> group, Predicate<Claim> wanted, Consumer<Map<Claim, Composed>> done) {
    groups.incrementAndGet();
    try {
      new WritingGroup(places, writer, wanted).write(group, done);
    } finally {
      groups.decrementAndGet();
    }
  }

  /** Whether a group is being written. */
  boolean areWriting() {
    return groups.get() > 0;
  }

  private static ThreadPoolExecutor places(int atOnce) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor places =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "engage-writer-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    places.allowCoreThreadTimeOut(true);
    return places;
  }
}
