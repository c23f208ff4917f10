package io.engage.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One message as it was asked for. It changes only when it is rescheduled; how far it has come is
 * its {@link Progress}.
 *
 * @param id its name
 * @param key what makes a second request for it a repetition
 * @param to who gets it
 * @param topic what it is about
 * @param wording what its words are made of
 * @param offer what its link leads to
 * @param timing when it goes
 * @param origin where it comes from
 * @param terms on which terms it may go, beside the rules for all
 */
public record Message(
    MessageId id,
    IdempotencyKey key,
    Addressee to,
    Topic topic,
    Wording wording,
    Offer offer,
    Timing timing,
    Origin origin,
    Terms terms) {

  /** A message on the usual terms. */
  public Message(
      MessageId id,
      IdempotencyKey key,
      Addressee to,
      Topic topic,
      Wording wording,
      Offer offer,
      Timing timing,
      Origin origin) {
    this(id, key, to, topic, wording, offer, timing, origin, Terms.usual());
  }

  /** The same on other terms. */
  public Message on(Terms others) {
    return new Message(id, key, to, topic, wording, offer, timing, origin, others);
  }

  /**
   * A digest of tenant, recipient, topic, template, business key and the instant that was asked
   * for. The same idempotency key with another fingerprint is a mistake of the caller's.
   */
  public String fingerprint() {
    String identity =
        String.join(
            "\u0000",
            to.tenant(),
            to.recipientId(),
            topic.name(),
            wording.template(),
            origin.businessKey().orElse(""),
            timing.scheduledFor().map(Object::toString).orElse(""));
    return HexFormat.of().formatHex(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The same message at another instant; its {@code notAfter}, and until when it may wait for a
   * place under the caps, move along.
   *
   * @param at the new instant
   * @param generation of what it is about
   * @param from when it would have gone, if no instant was asked for
   */
  public Message rescheduled(Instant at, int generation, Instant from) {
    Duration move = Duration.between(timing.scheduledFor().orElse(from), at);
    Timing moved =
        new Timing(
            timing.priority(), Optional.of(at), timing.notAfter().map(end -> end.plus(move)));
    return new Message(
        id,
        key,
        to,
        topic,
        wording,
        offer,
        moved,
        origin.ofGeneration(generation),
        terms.moved(move));
  }

  /** The place it takes under the frequency caps. */
  public Reservation reservation(Instant at) {
    return new Reservation(id, at, to.role(), topic.purpose(), to.channel());
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return "Message[" + id + "]";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
