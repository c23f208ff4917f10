package io.engage.email;

import io.engage.channel.OutboundMessage;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Puts the headers around a rendered message. */
final class EmailComposer {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Mailbox from;
  private final Optional<SenderIdentity> sender;
  private final InstantSource clock;

  EmailComposer(Mailbox from, Optional<SenderIdentity> sender, InstantSource clock) {
    this.from = from;
    this.sender = sender;
    this.clock = clock;
  }

  /** The same at every attempt, so that a server or a person can tell a repetition. */
  String messageId(OutboundMessage message) {
    return message.id() + "@" + from.domain();
  }

  /**
   * The finished mail.
   *
   * @param to the address in the form of the envelope
   */
  byte[] compose(OutboundMessage message, String to, RenderedEmail rendered) {
    Mailbox recipient = new Mailbox(message.recipientName().orElse(""), to);
    MimeMail mail =
        new MimeMail()
            .header("Date", DATE.format(clock.instant()))
            .header("From", from.toHeader())
            .header("To", recipient.toHeader())
            .header("Message-ID", "<" + messageId(message) + ">")
            .header("Subject", HeaderText.free(rendered.subject()))
            .header("Auto-Submitted", "auto-generated")
            .header("X-Engage-Correlation", HeaderText.free(message.correlationId()));
    sender.ifPresent(s -> mail.header("Reply-To", replyTo(s)));
    message.unsubscribe().ifPresent(link -> offerUnsubscribe(mail, link.toASCIIString()));
    return mail.with(rendered.text(), rendered.html(), message.id().toString());
  }

  private static String replyTo(SenderIdentity sender) {
    return MailAddress.onTheWire(sender.contact()).orElseThrow();
  }

  /** RFC 8058. */
  private static void offerUnsubscribe(MimeMail mail, String link) {
    mail.header("List-Unsubscribe", "<" + link + ">");
    mail.header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
}
