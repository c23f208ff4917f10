package io.engage.store;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import java.util.Optional;
import java.util.UUID;

/**
 * Which messages are wanted.
 *
 * @param tenant whose messages
 * @param recipientId to this person, or to anybody
 * @param run of this run, or of any
 * @param state in this state, or in any
 * @param after the last id of the page before; empty for the first page
 * @param size how many at most
 */
public record LedgerQuery(
    String tenant,
    Optional<String> recipientId,
    Optional<UUID> run,
    Optional<MessageState> state,
    Optional<MessageId> after,
    int size) {

  private static final int DEFAULT_SIZE = 50;

  /** Everything of one tenant, 50 to a page. */
  public static LedgerQuery of(String tenant) {
    return new LedgerQuery(
        tenant,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_SIZE);
  }

  /** Only messages to this person. */
  public LedgerQuery recipient(String id) {
    return new LedgerQuery(tenant, Optional.of(id), run, state, after, size);
  }

  /** Only messages of this run. */
  public LedgerQuery run(UUID id) {
    return new LedgerQuery(tenant, recipientId, Optional.of(id), state, after, size);
  }

  /** Only messages in this state. */
  public LedgerQuery state(MessageState wanted) {
    return new LedgerQuery(tenant, recipientId, run, Optional.of(wanted), after, size);
  }

  /** The page after this message. */
  public LedgerQuery after(MessageId id) {
    return new LedgerQuery(tenant, recipientId, run, state, Optional.of(id), size);
  }

  /** So many to a page. */
  public LedgerQuery size(int wanted) {
    return new LedgerQuery(tenant, recipientId, run, state, after, wanted);
  }
}
