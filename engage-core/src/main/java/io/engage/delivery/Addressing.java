package io.engage.delivery;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Firewall;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Addresses finished words and signs their links. */
public final class Addressing {

  private final DeliveryParts parts;
  private final Linking linking;

  /** By the rules of this pipeline. */
  public Addressing(DeliveryParts parts) {
    this.parts = parts;
    this.linking = new Linking(parts);
  }

  /**
   * The message as its channel gets it.
   *
   * @return empty when the firewall lets nobody have it
   */
  public Optional<OutboundMessage> outbound(Message message, Words words) {
    Instant now = parts.clock().instant();
    return outbound(message, words, () -> linking.link(message, now), now);
  }

  /** Likewise, of a group of which is known who carries a link. */
  Optional<OutboundMessage> outbound(Message message, Words words, Set<MessageId> linked) {
    Instant now = parts.clock().instant();
    return outbound(message, words, () -> linking.link(message, linked, now), now);
  }

  private Optional<OutboundMessage> outbound(
      Message message, Words words, Supplier<Optional<URI>> link, Instant now) {
    return firewall(message)
        .route(message.to().address())
        .map(address -> addressed(message, words, address, link.get(), now));
  }

  private OutboundMessage addressed(
      Message message, Words words, Address address, Optional<URI> link, Instant now) {
    return new OutboundMessage(
        message.id(),
        message.topic().purpose(),
        address,
        Optional.ofNullable(message.wording().facts().get("name")),
        message.to().locale(),
        bannered(words.content(), message),
        link,
        unsubscribeLink(message, now),
        message.origin().correlationId(),
        message.to().tenant(),
        message.topic().name());
  }

  private MessageContent bannered(MessageContent content, Message message) {
    Firewall firewall = firewall(message);
    return firewall.isTestMode()
        ? content.withBanner("TEST MODE: for " + message.to().address().value())
        : content;
  }

  private Optional<URI> unsubscribeLink(Message message, Instant now) {
    return parts
        .unsubscribe()
        .filter(links -> message.topic().purpose() != Purpose.TRANSACTIONAL)
        .map(
            links ->
                links.link(
                    message.id().toString(),
                    message.to().tenant(),
                    message.to().recipientId(),
                    now));
  }

  private Firewall firewall(Message message) {
    return policy(message).firewall();
  }

  private ContactPolicy policy(Message message) {
    return parts.rules().of(message.to().tenant()).policy();
  }
}
