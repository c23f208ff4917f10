package io.engage.email;

import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.message.AddressKind;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a message must have before anything of it goes out. */
final class EmailRules {

  private static final Set<String> LINKS = Set.of("https", "http", "mailto", "tel");

  /** With the header's name it stays below the 998 characters of RFC 5322. */
  private static final int LONGEST_LINK = 970;

  private final boolean hasSender;

  EmailRules(boolean hasSender) {
    this.hasSender = hasSender;
  }

  /** Why it must not go out, if so. */
  Optional<SendResult> refusal(OutboundMessage message) {
    return badAddress(message)
        .or(() -> message.link().flatMap(EmailRules::badLink))
        .or(() -> message.unsubscribe().flatMap(EmailRules::badUnsubscribe))
        .or(() -> missingFooter(message));
  }

  private static Optional<SendResult> badAddress(OutboundMessage message) {
    String address = message.to().value();
    if (!message.to().kind().equals(AddressKind.EMAIL)) {
      return refuse(Rejection.CONFIGURATION, "address", "this channel writes to mail addresses");
    }
    if (MailAddress.onTheWire(address).isPresent()) {
      return Optional.empty();
    }
    return MailAddress.canExist(address)
        ? refuse(
            Rejection.CONTENT,
            "address",
            "the address has a form that is not spoken here: only plain ASCII before the @ and a"
                + " domain in its usual spelling after it are")
        : refuse(Rejection.RECIPIENT, "address", "the address cannot exist");
  }

  static boolean isLink(URI link) {
    String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
    return LINKS.contains(scheme);
  }

  private static Optional<SendResult> badLink(URI link) {
    return isLink(link)
        ? Optional.empty()
        : refuse(Rejection.CONTENT, "link", "a mail links only to https, http, mailto and tel");
  }

  private static Optional<SendResult> badUnsubscribe(URI link) {
    boolean fits = link.toASCIIString().length() <= LONGEST_LINK;
    return "https".equalsIgnoreCase(link.getScheme()) && fits
        ? Optional.empty()
        : refuse(
            Rejection.CONFIGURATION,
            "unsubscribe",
            "the unsubscribe link must be https (RFC 8058) and shorter than a header line");
  }

  private Optional<SendResult> missingFooter(OutboundMessage message) {
    if (message.purpose() == Purpose.TRANSACTIONAL) {
      return Optional.empty();
    }
    if (!hasSender) {
      return refuse(
          Rejection.CONFIGURATION,
          "sender",
          "configure SmtpChannel.builder(..).sender(SenderIdentity.of(..)): mail that is not"
              + " transactional must say who sends it");
    }
    return message.unsubscribe().isPresent()
        ? Optional.empty()
        : refuse(
            Rejection.CONFIGURATION,
            "unsubscribe",
            "configure unsubscribe links in the pipeline: mail that is not transactional must"
                + " carry one");
  }

  private static Optional<SendResult> refuse(Rejection kind, String code, String reason) {
    return Optional.of(SendResult.rejected(kind, code, reason));
  }
}
