package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.Reading;
import io.engage.content.Template;
import io.engage.content.TemplateId;
import io.engage.message.Fact;
import io.engage.message.Facts;
import io.engage.message.GivenFacts;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template as it arrives, in HTML and in text (C5, C6). */
class MailPreviewTest {

  private static final String TEXT =
      """
      facts: name, starts: datetime, total: money, note?, support: link,
        items: list(service, variant?)
      approved: Content team, 2026-11-01
      subject: {{name}}: {{starts.date}}
      heading: {{name}}
      detail: সময় | {{starts}}
      detail items: {{service}} | {{#variant}}{{variant}}{{/variant}}
      detail: মোট | {{total}}
      detail: Note for {{name}} | {{note}}
      action: Book for {{name}}
      link: Support for {{name}} | {{support}}
      highlight: {{name}}
      notice: {{name}}
      short-title: {{name}}
      short-body: {{name}}

      Dear {{name}},

      {{#items}}
      - {{service}}
      {{/items}}
      """;

  private final MailPreview preview = MailPreview.in(EmailLayout.standard(), Samples.SHEBA);
  private final Template template = Template.parse(TemplateId.parse("booking_bn_v1"), TEXT);

  @Test
  void detailsAreATableInHtmlAndLinesInText() {
    RenderedEmail mail = preview.of(template, GivenFacts.of(booking("রিনা")), reading());
    Document page = Jsoup.parse(mail.html());

    assertThat(mail.subject()).isEqualTo("রিনা: ২২ নভেম্বর ২০২৬");
    assertThat(page.select(".details tr").eachText())
        .containsExactly(
            "সময় ২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা", "এসি সার্ভিসিং ১.৫ টন", "মোট ১,২৫০ টাকা");
    assertThat(page.select("a").eachAttr("href")).contains("https://sheba.xyz/help");
    assertThat(mail.text())
        .contains("সময়: ২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা\nএসি সার্ভিসিং: ১.৫ টন\nমোট: ১,২৫০ টাকা")
        .contains("Support for রিনা: https://sheba.xyz/help")
        .doesNotContain("Note for");
  }

  @Test
  void aTransactionalMailHasNothingToUnsubscribeFrom() {
    GivenFacts facts = GivenFacts.of(booking("রিনা"));

    RenderedEmail usual = preview.of(template, facts, reading());
    RenderedEmail transactional = preview.transactional().of(template, facts, reading());

    assertThat(usual.html() + usual.text()).contains("/unsubscribe");
    assertThat(transactional.html() + transactional.text()).doesNotContain("/unsubscribe");
    assertThat(transactional.html()).contains("/action", Samples.SHEBA.postalAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "{{x}}",
        "{{{x}}} {{>layout}} {{&x}}",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)"
      })
  @DisplayName("S3, S4, C6: a name arrives as it is, in the HTML, in the text and in every part")
  void s3S4C6aNameArrivesAsText(String name) {
    RenderedEmail mail = preview.of(template, GivenFacts.of(booking(name)), reading());
    Document page = Jsoup.parse(mail.html());

    assertThat(page.select("script, img, [onerror], [onmouseover]")).isEmpty();
    assertThat(page.select("a").eachAttr("href")).allMatch(to -> to.matches("(https|mailto):.*"));
    assertThat(page.select("h1").text()).isEqualTo(name);
    assertThat(page.select(".offer").text()).isEqualTo(name);
    assertThat(page.select(".button a").text()).isEqualTo("Book for " + name);
    assertThat(page.select(".details").text()).contains("Note for " + name, name + "!");
    assertThat(page.select("p").get(0).text()).isEqualTo("Dear " + name + ",");
    assertThat(mail.subject()).startsWith(name + ": ");
    assertThat(mail.text()).contains("Dear " + name + ",", "Support for " + name, name + "!");
  }

  private static Reading reading() {
    return new Reading(
        Locale.forLanguageTag("bn-BD"),
        ZoneId.of("Asia/Dhaka"),
        Instant.parse("2026-11-21T06:00:00Z"));
  }

  private static Map<String, Fact> booking(String name) {
    boolean isEvil = !name.equals("রিনা");
    return Facts.of(
        new Booking(
            name,
            Instant.parse("2026-11-22T09:00:00Z"),
            Fact.money(new BigDecimal("1250"), Currency.getInstance("BDT")),
            isEvil ? Optional.of(name + "!") : Optional.empty(),
            URI.create("https://sheba.xyz/help"),
            List.of(
                new Item("এসি সার্ভিসিং", Optional.of("১.৫ টন")),
                new Item("ধোয়ামোছা", Optional.empty()))));
  }

  private record Booking(
      String name,
      Instant starts,
      Fact total,
      Optional<String> note,
      URI support,
      List<Item> items) {}

  private record Item(String service, Optional<String> variant) {}
}
