package io.engage.delivery;

import io.engage.store.Claim;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes the words of whole groups. A model answers after seconds and costs no work of ours
 * meanwhile, so many messages of a group are written at once; but never more in this process than
 * the pipeline allows, whichever group they belong to.
 */
final class Writers {

  private final Semaphore places;
  private final Function<Claim, Composed> writer;

  /**
   * Writers who share these places.
   *
   * @param atOnce how many write at once, 1 or more
   * @param writer writes one message; safe for several threads
   */
  Writers(int atOnce, Function<Claim, Composed> writer) {
    this.places = new Semaphore(atOnce, true);
    this.writer = writer;
  }

  /**
   * Writes a group and returns when nothing of it is being written any more. An interrupt is passed
   * on to the writers and kept, and no more is begun after it.
   *
   * @param wanted asked before a message is begun, and now and then while it is written
   * @param done is told of each message as soon as it is written, in the caller's thread
   */
  void write(Collection<Claim> group, Predicate<Claim> wanted, BiConsumer<Claim, Composed> done) {
    new WritingGroup(group, places, writer).write(wanted, done);
  }
}
