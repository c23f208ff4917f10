package io.engage.store;

import io.engage.message.MessageId;
import java.util.Optional;

/**
 * Which dead letters are wanted.
 *
 * @param tenant whose
 * @param after the last one of the page before; empty for the first page
 * @param size how many at most
 */
public record DeadLetterQuery(String tenant, Optional<MessageId> after, int size) {

  private static final int DEFAULT_SIZE = 50;

  /** All of one tenant, 50 to a page. */
  public static DeadLetterQuery of(String tenant) {
    return new DeadLetterQuery(tenant, Optional.empty(), DEFAULT_SIZE);
  }

  /** The page after this message. */
  public DeadLetterQuery after(MessageId message) {
    return new DeadLetterQuery(tenant, Optional.of(message), size);
  }

  /** So many to a page. */
  public DeadLetterQuery size(int wanted) {
    return new DeadLetterQuery(tenant, after, wanted);
  }
}
