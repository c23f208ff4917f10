package io.engage.examples.demo;

import io.engage.link.LinkCheck;
import io.engage.store.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One mail, with what the ledger has of it beside it. */
final class MailPage {

  private static final int MOST_RAW = 200_000;

  private final ReceivedMail received;
  private final ParsedMail mail;
  private final Optional<LedgerEntry> entry;
  private final Function<String, LinkCheck> check;

  MailPage(
      ReceivedMail received,
      ParsedMail mail,
      Optional<LedgerEntry> entry,
      Function<String, LinkCheck> check) {
    this.received = received;
    this.mail = mail;
    this.entry = entry;
    this.check = check;
  }

  String render() {
    return Html.page(
        mail.subject(),
        """
        <p><a href="/">All mails</a></p>
        <h1 lang="bn">%s</h1>
        <p>To %s</p>
        <div class="beside">
        <article>
        <h2>As a mail client shows it</h2>
        <iframe src="/mail/%d/html" sandbox title="The HTML part of the mail"></iframe>
        <h2>As plain text</h2>
        <pre class="words" lang="bn">%s</pre>
        <details><summary>Headers</summary><pre>%s</pre></details>
        <details><summary>Bytes as they arrived</summary>
        <p><a href="/mail/%d/raw">alone</a></p><pre>%s</pre></details>
        </article>
        <aside>
        <h2>In the ledger</h2>
        %s
        <h3>Booking link</h3>
        %s
        <h3>Unsubscribe</h3>
        %s
        </aside>
        </div>
        """
            .formatted(
                Html.escape(mail.subject()),
                Html.escape(String.join(", ", received.recipients())),
                received.number(),
                Html.escape(mail.text()),
                Html.escape(String.join("\n", mail.headers())),
                received.number(),
                Html.escape(raw()),
                entry.map(LedgerPanel::render).orElse("<p>Not in this ledger.</p>"),
                bookingLink(),
                unsubscribe()));
  }

  private String raw() {
    String raw = new String(received.bytes(), StandardCharsets.UTF_8);
    return raw.length() > MOST_RAW ? raw.substring(0, MOST_RAW) + "…" : raw;
  }

  private String bookingLink() {
    if (mail.bookingLink().isEmpty()) {
      return "<p>The mail has none.</p>";
    }
    String answer = mail.bookingToken().map(check).map(this::answer).orElse("has no token");
    return "<dl class=\"facts\">\n"
        + Html.fact("verifies", answer)
        + "</dl>\n<p class=\"link\">"
        + Html.escape(mail.bookingLink().get())
        + "</p>";
  }

  private String answer(LinkCheck result) {
    return result.fold(
        valid -> "yes, until " + LedgerPanel.time(valid.claims().expiresAt(), Settings.HOME),
        refused -> "no: " + refused.reason().name().toLowerCase(Locale.ROOT));
  }

  private String unsubscribe() {
    return mail.unsubscribeToken()
        .map(UnsubscribePage::form)
        .orElse("<p>The mail has no unsubscribe link.</p>");
  }
}
