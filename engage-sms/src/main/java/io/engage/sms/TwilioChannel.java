package io.engage.sms;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.util.Optional;
import okhttp3.FormBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends SMS or WhatsApp messages through Twilio's Messages resource. An SMS channel and a WhatsApp
 * channel may share one account.
 *
 * <p>A message goes out as one plain text: heading, body, highlight, link with its label, notice,
 * each beginning a new line, without the subject. SMS that is not transactional ends with a line
 * that says how to stop; see {@link TwilioChannelBuilder#optOutLine}.
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #send} waits for Twilio, in all no longer than the call time-out of
 *       {@link TwilioChannelBuilder#timeouts}: 30 seconds by default.
 *   <li><b>Threads:</b> safe for several, each over a connection of its own.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> accepted with Twilio's SID; deferred when certainly nothing
 *       was sent (no connection, no TLS) or Twilio asks to come again (429); rejected by Twilio's
 *       error code; unknown after a 5xx, an unreadable answer, a broken line or a time-out once the
 *       request had begun. Throws nothing.
 *   <li><b>Idempotency:</b> one request per call, never repeated. Twilio has no idempotency key, so
 *       the channel does not claim to remove duplicates. With a status callback, the message's id
 *       is part of its URL: a report then tells the host what became of an unknown outcome. The
 *       ledger does not learn of it.
 * </ul>
 */
public final class TwilioChannel implements Channel, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioChannel.class);

  private final TwilioMedium medium;
  private final TwilioSettings settings;
  private final PhoneText texts;
  private final TwilioRules rules;
  private final Optional<SmsPrices> prices;
  private final TwilioClient client;

  TwilioChannel(
      TwilioMedium medium,
      TwilioSettings settings,
      PhoneText texts,
      TwilioRules rules,
      Optional<SmsPrices> prices,
      TwilioClient client) {
    this.medium = medium;
    this.settings = settings;
    this.texts = texts;
    this.rules = rules;
    this.prices = prices;
    this.client = client;
  }

  /** Starts the description of a channel for text messages. */
  public static TwilioChannelBuilder sms() {
    return new TwilioChannelBuilder(TwilioMedium.SMS);
  }

  /** Starts the description of a channel for WhatsApp messages. */
  public static TwilioChannelBuilder whatsapp() {
    return new TwilioChannelBuilder(TwilioMedium.WHATSAPP);
  }

  @Override
  public ChannelId id() {
    return medium.channel();
  }

  @Override
  public AddressKind addressKind() {
    return AddressKind.PHONE;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    String text = texts.of(message);
    SendResult result =
        rules.refusal(message, text).orElseGet(() -> client.post(form(message, text)));
    log(message, result);
    return result;
  }

  /**
   * The price of the segments, or of the one WhatsApp message; empty without {@link
   * TwilioChannelBuilder#prices} for this number.
   */
  @Override
  public Optional<CostEstimate> estimate(OutboundMessage message) {
    int segments = medium.segments(texts.of(message));
    return prices.flatMap(known -> known.estimate(message.to().value(), segments));
  }

  /** The text that {@link #send} would send, without sending it or asking whether it may. */
  public String render(OutboundMessage message) {
    return texts.of(message);
  }

  /**
   * Ends the idle connections; messages under way end by themselves, later ones are deferred. May
   * be called again.
   */
  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return "TwilioChannel[" + medium.channel() + "]";
  }

  private FormBody form(OutboundMessage message, String text) {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("To", medium.address(message.to().value()))
            .add(settings.sender().field(), settings.sender().value())
            .add("Body", text);
    settings
        .statusCallback()
        .ifPresent(callback -> form.add("StatusCallback", callback.about(message.id())));
    return form.build();
  }

  private void log(OutboundMessage message, SendResult result) {
    String ended =
        result.fold(
            accepted -> "accepted",
            deferred -> "deferred, " + deferred.code(),
            rejected -> "rejected as " + rejected.kind().label() + ", " + rejected.code(),
            unknown -> "unknown, " + unknown.reason());
    boolean usual = result instanceof SendResult.Accepted;
    LOG.atLevel(usual ? Level.DEBUG : Level.INFO)
        .log("{} {} [{}]: {}", id(), message.id(), oneLine(message.correlationId()), ended);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ").strip();
  }
}
