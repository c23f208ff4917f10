package io.engage.store;

import java.time.Clock;
import java.time.InstantSource;

/**
 * Everything the way of a message needs to remember. One indivisible role, because the attempt's
 * transaction spans queue, caps, consent and suppression. <b>Unstable:</b> another database is
 * added by extending the JDBC store's dialect, not by implementing this.
 *
 * <ul>
 *   <li><b>Blocking:</b> every method may block on a database. Each is one transaction: all of it
 *       happens, or none.
 *   <li><b>Threads:</b> called by many threads and, on a shared database, by many processes at
 *       once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> a lost lease, a taken key and a message that is gone are
 *       values. {@link io.engage.error.RetriableException} when the database is away or the
 *       transaction was chosen as a victim; nothing happened then, as far as anybody knows.
 *   <li><b>Idempotency:</b> planning by idempotency key; settling and composing by the fencing
 *       token of the claim; consent and suppression by their own keys. The second use of a link is
 *       refused, also when it repeats a call whose answer was lost. Any other call may be repeated.
 *   <li><b>Precision:</b> instants are kept to the microsecond.
 *   <li><b>Retention:</b> places under the caps that are older than 366 days may be dropped.
 * </ul>
 *
 * <p>Prove an implementation with {@code io.engage.testkit.EngagementStoreContract}.
 */
public interface EngagementStore
    extends DeliveryQueue,
        BusinessKeys,
        Permits,
        TokenBudgets,
        DeadLetters,
        RunBook,
        ContactBook,
        PolicyBook,
        LinkBook,
        Ledger {

  /**
   * Checks that the store can be used: the schema is there and of the right version.
   *
   * @throws io.engage.error.SettingsException naming what is missing and the call that mends it
   */
  default void verify() {}

  /**
   * The clock that pipelines use when the host names none. A store with a clock of its own that all
   * nodes share answers with that.
   */
  default InstantSource clock() {
    return Clock.systemUTC();
  }
}
