package io.engage.testkit;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects what a test wants of a message to a channel. What it does not care about has a value: a
 * promotional message in English to a person with a name, a link and an unsubscribe link. All of
 * these are made up and found nowhere else, so that a test can look for them where they must not
 * be. Not for several threads.
 */
public final class SampleMessage {

  private static final int MANY_TIMES = 40;
  private static final String PHONE_NUMBER = "+8801712345678";

  private final MessageId id = new MessageId(Draft.nextId());
  private final Address to;
  private Purpose purpose = Purpose.PROMOTIONAL;
  private Optional<String> recipientName = Optional.of("Rina Canary-Akter");
  private Locale locale = Locale.ENGLISH;
  private MessageContent content =
      MessageContent.of(
          "Time for your next home cleaning",
          "Dear Rina Canary-Akter, your last home cleaning was three weeks ago.");
  private Optional<URI> link = Optional.of(URI.create("https://example.com/book?t=canary-link"));
  private Optional<URI> unsubscribe =
      Optional.of(URI.create("https://example.com/unsubscribe?t=canary-unsubscribe"));

  private SampleMessage(Address to) {
    this.to = to;
  }

  /** A message to an address of this kind: a mail address, a phone number, or any other. */
  public static SampleMessage of(AddressKind kind) {
    return to(address(kind));
  }

  /** A message to this address. */
  public static SampleMessage to(Address address) {
    return new SampleMessage(address);
  }

  /** Another message with address, language, subject and body of this one. */
  static SampleMessage like(OutboundMessage message) {
    return to(message.to())
        .in(message.locale())
        .saying(message.content().subject(), message.content().body());
  }

  /** Says what it says many times. */
  SampleMessage longer() {
    return saying(content.subject(), (content.body() + " ").repeat(MANY_TIMES));
  }

  /** With these words. */
  public SampleMessage saying(String subject, String body) {
    return saying(MessageContent.of(subject, body));
  }

  /** With these words. */
  public SampleMessage saying(MessageContent words) {
    content = words;
    return this;
  }

  /** In this language. The words stay as they are. */
  public SampleMessage in(Locale language) {
    locale = language;
    return this;
  }

  /** To a person who is addressed like this. */
  public SampleMessage named(String name) {
    recipientName = Optional.of(name);
    return this;
  }

  /** With a link to here. */
  public SampleMessage linkingTo(String address) {
    link = Optional.of(URI.create(address));
    return this;
  }

  /** Transactional, and without everything that may be absent: no name, no links. */
  public SampleMessage bare() {
    purpose = Purpose.TRANSACTIONAL;
    recipientName = Optional.empty();
    link = Optional.empty();
    unsubscribe = Optional.empty();
    return this;
  }

  /** For this purpose. */
  public SampleMessage purpose(Purpose value) {
    purpose = value;
    return this;
  }

  /** The message; the same id at every call, another one for every sample. */
  public OutboundMessage build() {
    return new OutboundMessage(
        id,
        purpose,
        to,
        recipientName,
        locale,
        content,
        link,
        unsubscribe,
        "correlation-of-a-sample");
  }

  private static Address address(AddressKind kind) {
    if (kind.equals(AddressKind.EMAIL)) {
      return Address.email("rina.canary@example.com");
    }
    return kind.equals(AddressKind.PHONE)
        ? Address.phone(PHONE_NUMBER)
        : new Address(kind, "canary-address-5f1c");
  }
}
