package io.engage.sms;

/**
 * Remembers which callbacks were handled, so that a repeated one has no effect. One node has {@link
 * #ofLast}; a host with many nodes behind one address supplies a memory that they share, such as a
 * table whose primary key is the name.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on a store.
 *   <li><b>Threads:</b> called by several threads at once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> an exception reaches the caller of the handler, and nothing
 *       is handled; {@link io.engage.error.RetriableException} when the store is away.
 *   <li><b>Idempotency:</b> {@link #isFirst} is not: it answers true once.
 * </ul>
 */
public interface ReplayMemory {

  /**
   * Remembers a name.
   *
   * @param name up to 80 letters, digits, slashes and hyphens, in ASCII
   * @return whether nobody had it remembered before; of several threads with the same name one gets
   *     true
   */
  boolean isFirst(String name);

  /** Forgets a name whose callback is not handled yet, so that it may come again. */
  void forget(String name);

  /**
   * A memory of this process alone.
   *
   * @param names how many it keeps; the oldest is dropped for one more. A callback that is repeated
   *     after so many others, or after a restart, is handled again.
   */
  static ReplayMemory ofLast(int names) {
    return new LastNames(names);
  }
}
