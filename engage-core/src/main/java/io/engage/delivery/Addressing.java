package io.engage.delivery;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.link.LinkClaims;
import io.engage.message.Address;
import io.engage.message.Message;
import io.engage.message.Purpose;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Firewall;
import io.engage.policy.Flag;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Addresses finished words and signs their links. */
public final class Addressing {

  private final DeliveryParts parts;

  /** By the rules of this pipeline. */
  public Addressing(DeliveryParts parts) {
    this.parts = parts;
  }

  /**
   * The message as its channel gets it.
   *
   * @return empty when the firewall lets nobody have it
   */
  public Optional<OutboundMessage> outbound(Message message, Words words) {
    return firewall(message)
        .route(message.to().address())
        .map(address -> addressed(message, words, address));
  }

  private OutboundMessage addressed(Message message, Words words, Address address) {
    Instant now = parts.clock().instant();
    return new OutboundMessage(
        message.id(),
        message.topic().purpose(),
        address,
        Optional.ofNullable(message.wording().facts().get("name")),
        message.to().locale(),
        bannered(words.content(), message),
        bookingLink(message, now),
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

  private Optional<URI> bookingLink(Message message, Instant now) {
    LinkClaims claims =
        new LinkClaims(
            message.id().toString(),
            message.to().tenant(),
            message.to().recipientId(),
            message.offer().service(),
            message.offer().promo(),
            Map.of(),
            now,
            now.plus(message.offer().timeToLive()));
    boolean linked = policy(message).flags().isOn(Flag.DEEP_LINKS, message.to());
    String campaign = message.origin().agentType() + "_" + message.origin().messageType();
    return parts
        .links()
        .filter(links -> linked)
        .map(links -> links.booking(claims, message.to().channel(), campaign));
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
