package io.engage.delivery;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.error.PluginErrors;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a message to its channel. */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final DeliveryParts parts;
  private final Addressing addressing;

  Sender(DeliveryParts parts) {
    this.parts = parts;
    this.addressing = new Addressing(parts);
  }

  /**
   * Hands over one message of a group.
   *
   * @param linked those of the group that carry a link
   */
  SendResult send(Claim claim, Set<MessageId> linked) {
    Message message = claim.message();
    Channel channel = parts.channels().get(message.to().channel());
    if (channel == null || claim.words().isEmpty()) {
      return notHandedOver("no channel or words to send");
    }
    Optional<OutboundMessage> outbound;
    try {
      outbound = addressing.outbound(message, claim.words().get(), linked);
    } catch (RuntimeException e) {
      return notHandedOver("its links cannot be made: " + e.getClass().getSimpleName());
    }
    return outbound
        .map(finished -> handOver(channel, finished))
        .orElseGet(() -> notHandedOver("no address to send to"));
  }

  private static SendResult notHandedOver(String reason) {
    return SendResult.rejected(SendResult.Rejection.CONFIGURATION, "engage", reason);
  }

  private static SendResult handOver(Channel channel, OutboundMessage outbound) {
    try {
      return answered(channel.send(outbound));
    } catch (RuntimeException | Error e) {
      PluginErrors.raiseFatal(e);
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
}
