package io.engage.email;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends mail through one SMTP server, over connections that are kept for the next mail.
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #send} waits for the server, each time no longer than the time-outs
 *       of {@link SmtpChannelBuilder#timeouts}, and no longer in all than the sum of the three,
 *       plus the time for a connection when all are in use: 2 minutes by default.
 *   <li><b>Threads:</b> safe for several; as many mails are under way as there are connections,
 *       further callers wait as long as for a new connection and are then deferred.
 *   <li><b>Results:</b> accepted once the server confirmed the end of the mail; unknown when the
 *       connection broke or fell silent after it; deferred for everything that may pass later (4xx,
 *       a full mailbox, no connection); rejected by what the server refused for good. Mail that is
 *       not transactional is rejected before anything goes out unless it has a {@link
 *       SenderIdentity} and an unsubscribe link.
 *   <li><b>Idempotency:</b> the Message-ID is the same at every attempt, but servers do not look at
 *       it, so the channel does not claim to remove duplicates.
 * </ul>
 */
public final class SmtpChannel implements Channel, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpChannel.class);

  private final Mailbox from;
  private final EmailRules rules;
  private final EmailLayouts<EmailRenderer> renderers;
  private final EmailComposer composer;
  private final SmtpPool pool;

  SmtpChannel(
      SmtpSettings settings,
      Mailbox from,
      Optional<SenderIdentity> sender,
      EmailLayouts<EmailLayout> layouts,
      InstantSource clock) {
    this.from = from;
    this.rules = new EmailRules(sender.isPresent());
    this.renderers = layouts.map(layout -> new EmailRenderer(layout, from.name(), sender));
    this.composer = new EmailComposer(from, sender, clock);
    this.pool = new SmtpPool(settings, clock);
  }

  /**
   * Starts the description of a channel.
   *
   * @param host the mail server's name, which its certificate must bear
   */
  public static SmtpChannelBuilder builder(String host) {
    return new SmtpChannelBuilder(host);
  }

  @Override
  public ChannelId id() {
    return ChannelId.EMAIL;
  }

  @Override
  public AddressKind addressKind() {
    return AddressKind.EMAIL;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    SendResult result = rules.refusal(message).orElseGet(() -> handOver(message));
    log(message, result);
    return result;
  }

  /** What {@link #send} would send, without sending it or asking whether it may. */
  public RenderedEmail render(OutboundMessage message) {
    return renderers.of(message).render(message);
  }

  /** Ends the connections; those in use end after their mail. May be called again. */
  @Override
  public void close() {
    pool.close();
  }

  private SendResult handOver(OutboundMessage message) {
    String to = MailAddress.onTheWire(message.to().value()).orElseThrow();
    byte[] mail = composer.compose(message, to, renderers.of(message).render(message));
    return pool.send(from.address(), to, mail).toResult(composer.messageId(message));
  }

  private static void log(OutboundMessage message, SendResult result) {
    String correlation = HeaderText.oneLine(message.correlationId());
    String ended =
        result.fold(
            accepted -> "accepted",
            deferred -> "deferred, " + deferred.code(),
            rejected -> "rejected as " + rejected.kind().label() + ", " + rejected.code(),
            unknown -> "unknown, " + unknown.reason());
    boolean usual = result instanceof SendResult.Accepted;
    LOG.atLevel(usual ? Level.DEBUG : Level.INFO)
        .log("mail {} [{}]: {}", message.id(), correlation, ended);
  }
}
