package io.engage.examples.demo;

import io.engage.examples.sheba.ShebaEngage;
import io.engage.message.MessageId;
import io.engage.store.LedgerEntry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address shows what. */
final class Pages {

  private static final Pattern MAIL = Pattern.compile("/mail/([0-9]{1,9})(|/html|/raw)");

  private static final String TEMPLATES = "/templates/";

  private final LocalInbox inbox;
  private final ShebaEngage sheba;
  private final OverviewPage overview;

  Pages(LocalInbox inbox, ShebaEngage sheba, RunReport report) {
    this.inbox = inbox;
    this.sheba = sheba;
    this.overview = new OverviewPage(report);
  }

  Response get(String path, @Nullable String query) {
    Matcher mail = MAIL.matcher(path);
    if (path.equals("/")) {
      return Response.html(overview.render(inbox, this::entry));
    } else if (path.equals("/page.css")) {
      return Response.css(Html.styleSheet());
    } else if (path.equals("/unsubscribe")) {
      return Response.html(UnsubscribePage.question(token(query == null ? "" : query)));
    } else if (path.startsWith(TEMPLATES)) {
      return GalleryPages.get(path.substring(TEMPLATES.length()));
    } else if (mail.matches()) {
      return inbox
          .mail(Integer.parseInt(mail.group(1)))
          .map(received -> mail(received, mail.group(2)))
          .orElseGet(Response::notFound);
    }
    return Response.notFound();
  }

  /** A GET only asks: mail scanners follow links. This is what acts (RFC 8058). */
  Response post(String path, byte[] form) {
    if (!path.equals("/unsubscribe")) {
      return Response.notFound();
    }
    sheba.pipeline().unsubscribe(token(new String(form, StandardCharsets.UTF_8)));
    return Response.html(UnsubscribePage.answer());
  }

  private Response mail(ReceivedMail received, String view) {
    ParsedMail mail = ParsedMail.of(received);
    return switch (view) {
      case "/html" -> Response.mail(mail.html());
      case "/raw" -> Response.plain(received.bytes());
      default -> Response.html(new MailPage(received, mail, entry(mail), sheba::check).render());
    };
  }

  private Optional<LedgerEntry> entry(ParsedMail mail) {
    return mail.messageId().flatMap(id -> sheba.pipeline().ledger().find(new MessageId(id)));
  }

  private static String token(String form) {
    for (String field : form.split("&")) {
      if (field.startsWith("token=")) {
        return decoded(field.substring("token=".length()));
      }
    }
    return "";
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
