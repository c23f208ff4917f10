package io.engage.audience;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A recipient of a segment, with what is known about the person that words may use.
 *
 * @param recipient the person
 * @param facts by name, as they are to be read; a fact that is not known is absent, never the text
 *     "null"
 * @param lastActivity when the person last did what the source is about: booked, ordered, wrote
 */
public record Member(
    Recipient recipient, Map<String, String> facts, Optional<Instant> lastActivity) {

  /** Copies the facts. */
  public Member {
    facts = Map.copyOf(facts);
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return "Member[" + recipient + "]";
  }

  /** A person about whom nothing more is known. */
  public static Member of(Recipient recipient) {
    return new Member(recipient, Map.of(), Optional.empty());
  }
}
