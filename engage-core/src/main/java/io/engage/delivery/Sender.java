package io.engage.delivery;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.link.LinkClaims;
import io.engage.message.Address;
import io.engage.message.Message;
import io.engage.message.Purpose;
import io.engage.policy.Firewall;
import io.engage.store.Claim;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Addresses a message, signs its links and hands it to its channel. */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final DeliveryParts parts;

  Sender(DeliveryParts parts) {
    this.parts = parts;
  }

  SendResult send(Claim claim) {
    Message message = claim.message();
    Channel channel = parts.channels().get(message.to().channel());
    Optional<Address> address = parts.policy().firewall().route(message.to().address());
    if (channel == null || address.isEmpty() || claim.words().isEmpty()) {
      return notHandedOver("no channel, address or words to send");
    }
    OutboundMessage outbound;
    try {
      outbound = outbound(message, claim.words().get(), address.get());
    } catch (RuntimeException e) {
      return notHandedOver("its links cannot be made: " + e.getClass().getSimpleName());
    }
    return handOver(channel, outbound);
  }

  private static SendResult notHandedOver(String reason) {
    return SendResult.rejected(SendResult.Rejection.CONFIGURATION, "engage", reason);
  }

  private static SendResult handOver(Channel channel, OutboundMessage outbound) {
    try {
      return answered(channel.send(outbound));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A channel's exception may quote the message, so the log gets its type and place alone.
      LOG.error(
          "Channel {} threw {} at {}; whether message {} went out is unknown",
          channel.id(),
          e.getClass().getName(),
          e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place",
          outbound.id());
      return SendResult.unknown("channel threw " + e.getClass().getSimpleName());
    }
  }

  private static SendResult answered(@Nullable SendResult result) {
    return result == null ? SendResult.unknown("channel answered nothing") : result;
  }

  private OutboundMessage outbound(Message message, Words words, Address address) {
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
        message.origin().correlationId());
  }

  private MessageContent bannered(MessageContent content, Message message) {
    Firewall firewall = parts.policy().firewall();
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
    String campaign = message.origin().agentType() + "_" + message.origin().messageType();
    return parts.links().map(links -> links.booking(claims, message.to().channel(), campaign));
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
}
