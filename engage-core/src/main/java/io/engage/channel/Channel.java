package io.engage.channel;

import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.util.Optional;

/**
 * Hands one message to one provider. Retries, rate limits, caps, time-outs of the whole and
 * recording are not its business.
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #send} blocks until the provider answered, and must give up in
 *       bounded time: set every time-out the client library has.
 *   <li><b>Threads:</b> called by several threads at once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> see {@link SendResult}. Return {@code accepted} only when
 *       the provider has taken responsibility, {@code deferred} and {@code rejected} only when it
 *       certainly has not, and {@code unknown} for everything between. An exception of any kind
 *       counts as {@code unknown}, so classify what can be classified.
 *   <li><b>Idempotency:</b> the same message may be handed over again after {@code deferred}, and
 *       after {@code unknown} where its purpose allows. A channel whose provider removes duplicates
 *       by {@link OutboundMessage#id()} says so with {@link #deduplicates()}.
 * </ul>
 *
 * <p>Prove an implementation with {@code io.engage.testkit.ChannelContract}.
 */
public interface Channel {

  /** The name that consent, caps and the ledger know it by. Always the same. */
  ChannelId id();

  /** Hands the message over. */
  SendResult send(OutboundMessage message);

  /**
   * What sort of address it writes to; by default a phone number for {@code sms} and {@code
   * whatsapp}, and otherwise the kind that is named like the channel.
   */
  default AddressKind addressKind() {
    boolean reachesPhones = id().equals(ChannelId.SMS) || id().equals(ChannelId.WHATSAPP);
    return reachesPhones ? AddressKind.PHONE : AddressKind.of(id().value());
  }

  /**
   * Whether the provider recognises a message it already has. If so, a message whose outcome is
   * unknown may be sent again without harm, whatever its purpose. False by default.
   */
  default boolean deduplicates() {
    return false;
  }

  /**
   * What handing over this message would cost, without sending it or asking the provider. By
   * default, and wherever nobody knows the price, empty.
   */
  default Optional<CostEstimate> estimate(OutboundMessage message) {
    return Optional.empty();
  }
}
