package io.engage.store;

import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The durable queue. See {@link EngagementStore} for what holds for every method. */
public interface DeliveryQueue {

  /**
   * Plans messages outside a run. A message keeps its idempotency key for good, however it ends; a
   * message whose id is in the ledger already counts as already planned. Fingerprints are compared
   * as they were when the messages were planned.
   *
   * @return one result for each, in the same order
   */
  List<PlanResult> plan(List<PlannedMessage> messages, Instant now);

  /** Which of these keys belong to a message already: an advice that saves work before planning. */
  Set<IdempotencyKey> taken(String tenant, Collection<IdempotencyKey> keys);

  /** The lanes in which messages wait, due or not, over these channels; in any order. */
  List<Lane> lanes(Set<ChannelId> channels);

  /**
   * Takes due messages under a lease, by priority and then by due time; see {@link ClaimRequest}. A
   * message whose lease has lapsed is due again; if an attempt of it was recorded, the claim says
   * so. Leases count by the store's own clock, {@code now} decides what is due.
   */
  List<Claim> claim(ClaimRequest request);

  /**
   * Lets leases count from now on again.
   *
   * @return the messages whose claim still stood, be the lease lapsed or not
   */
  Set<MessageId> renew(Collection<Claim> claims, Duration lease);

  /** Gives back messages as they were claimed; nothing else of them changes. */
  void release(Collection<Claim> claims);

  /**
   * Stores words before they are sent, moves the messages to ready and gives the leases back. Due
   * times stay as they are.
   *
   * @return the messages whose claim still stood, that is those nobody cancelled, settled or
   *     claimed since, be the lease lapsed or not; of the others nothing changed
   */
  Set<MessageId> compose(List<Composition> compositions, Instant now);

  /**
   * The linearisation point. In one transaction it locks the persons and addresses of the group in
   * one order, reads what is known of them, asks the gate, and writes its decisions: an attempt and
   * the places under the caps, a new due time, or the end. What was committed before is seen.
   *
   * <p>A message that was cancelled or taken over meanwhile, whose lease has lapsed or that is
   * being sent already is {@link AttemptDecision.Lost}; nothing changes and the gate is not asked.
   * A message that goes keeps its lease; with any other answer the lease is given back. A message
   * that is deferred where it is scheduled already has a new due time and reason and no new entry
   * in its history.
   *
   * @param group messages that were claimed and have their words
   * @param gate a pure function; asked once for each message, with the places taken by the messages
   *     before it in the group already counted
   * @return one result for each, in the same order
   */
  List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate);

  /**
   * Records how claimed messages fared and gives their leases back. A message that is settled as
   * scheduled where it is scheduled already has a new due time and reason and no new entry in its
   * history.
   *
   * @return the messages whose claim still stood, that is those nobody cancelled, settled or
   *     claimed since, be the lease lapsed or not; of the others nothing changed
   * @throws IllegalArgumentException when a path is empty or has a step that is no legal move;
   *     nothing changed then
   */
  Set<MessageId> settle(List<Settlement> settlements);

  /**
   * Records what a provider says of a message, whoever works on it: an attempt whose outcome nobody
   * knows, or not yet, ends with it, and so does one that was to be made again. Later news is never
   * undone by earlier news. Places under the frequency caps are free again when it certainly did
   * not go out.
   */
  ReportResult report(ProviderReport report);

  /**
   * Takes a message back.
   *
   * @param cause who does so and why, for the history
   */
  CancelResult cancel(MessageId message, String cause, Instant now);
}
