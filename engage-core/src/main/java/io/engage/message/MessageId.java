package io.engage.message;

import java.util.UUID;

/**
 * Names one message for good: in the ledger, in links, in the mail's Message-ID and in callbacks.
 *
 * @param value a version 7 UUID (RFC 9562), so that ids sort by the time they were made
 */
public record MessageId(UUID value) implements Comparable<MessageId> {

  /** Reads the textual form. */
  public static MessageId parse(String text) {
    return new MessageId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
