package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.error.SettingsException;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailLayoutTest {

  private final EmailRenderer renderer =
      new EmailRenderer(EmailLayout.standard(), "শেবা", Optional.of(Samples.SHEBA));

  @Test
  void aReminderHasAllItsPartsInBothForms() {
    RenderedEmail mail = renderer.render(Samples.reminder());
    Document page = Jsoup.parse(mail.html());

    assertThat(page.select("html").attr("lang")).isEqualTo("bn-BD");
    assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
    assertThat(page.title()).isEqualTo(Samples.BENGALI_WORDS.subject());
    assertThat(page.select("h1").text()).isEqualTo("আবার দেখা হোক, রিনা!");
    assertThat(page.select("p")).hasSize(3);
    assertThat(page.select("p").get(1).select("br")).hasSize(1);
    assertThat(page.select(".offer").text()).isEqualTo("RETURN15 কোডে ১৫% ছাড়");
    assertThat(page.select(".button a").attr("href"))
        .isEqualTo("https://app.sheba.xyz/book?token=abc&utm_medium=email");
    assertThat(page.select(".button a").text()).isEqualTo("এখনই বুক করুন");
    String[] footer = {
      "২৩ নভেম্বর",
      "Sheba.xyz Ltd",
      "House 1, Road 2, Dhaka 1212",
      "support@sheba.xyz",
      "গোপনীয়তা নীতি",
      "আর ই-মেইল পেতে না চাইলে"
    };
    assertThat(page.text()).contains(footer);
    assertThat(mail.text())
        .contains(footer)
        .contains(
            "RETURN15",
            "এখনই বুক করুন:\nhttps://app.sheba.xyz/book?token=abc&utm_medium=email",
            "https://sheba.xyz/privacy",
            "https://app.sheba.xyz/unsubscribe?token=xyz");
    assertThat(page.select("a").eachAttr("href"))
        .contains("https://sheba.xyz/privacy", "https://app.sheba.xyz/unsubscribe?token=xyz");
  }

  @Test
  void aBareReceiptShowsNothingItDoesNotHave() {
    EmailRenderer bare = new EmailRenderer(EmailLayout.standard(), "Sheba", Optional.empty());
    RenderedEmail mail = bare.render(Samples.receipt());
    Document page = Jsoup.parse(mail.html());

    assertThat(page.select("a, h1, .offer, .button")).isEmpty();
    assertThat(mail.html()).doesNotContain("{{", "}}", "null", "Optional");
    assertThat(mail.text()).isEqualTo("Thank you.\n");
  }

  @Test
  void theFooterSpeaksTheLanguageOfTheWordsOrElseEnglish() {
    assertThat(renderer.render(inLanguage("bn")).text()).contains("যোগাযোগ", "খুলুন");
    assertThat(renderer.render(inLanguage("en-GB")).text()).contains("Contact", "Unsubscribe");
    assertThat(renderer.render(inLanguage("fr")).text()).contains("Contact", "Open");
    assertThat(renderer.render(inLanguage("ar")).html()).contains("dir=\"rtl\"");
  }

  @Test
  void lightAndDarkAreBothDeclared() {
    String html = renderer.render(Samples.reminder()).html();

    assertThat(html)
        .contains("name=\"color-scheme\" content=\"light dark\"")
        .contains("@media (prefers-color-scheme: dark)")
        .contains("max-width:600px", "linear-gradient(135deg,#0f766e");
  }

  @Test
  void brandAndColoursCanBeChosen() {
    EmailLayout own = EmailLayout.standard().brand("Sheba & Co").colours("#112233", "#445566");

    String html = new EmailRenderer(own, "x", Optional.empty()).render(Samples.receipt()).html();

    assertThat(html).contains("Sheba &amp; Co", "linear-gradient(135deg,#112233 0%,#445566 100%)");
    assertThatThrownBy(() -> own.colours("red", "#12345;"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("layout.colours.start")
        .hasMessageContaining("layout.colours.end");
    assertThatThrownBy(() -> own.brand(" ")).isInstanceOf(SettingsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style><svg onload=alert(1)>",
        "{{brand}} {{{subject}}} {{>layout}}",
        "<!-- -->",
        "&lt;b&gt;"
      })
  @DisplayName("S3, S4, C6: words arrive as words, wherever they stand")
  void wordsAreNeverMarkup(String evil) {
    MessageContent content =
        new MessageContent(
            evil,
            evil + "\n" + evil + "\n\n" + evil,
            Optional.of(evil),
            Optional.of(evil),
            Optional.of(evil),
            Optional.of(evil));
    OutboundMessage message =
        Samples.message(
            Purpose.REMINDER,
            "rina@example.com",
            Optional.of(evil),
            Locale.ENGLISH,
            content,
            Optional.of(URI.create("https://x.example/?a='b'&c=(d)")),
            Optional.of(URI.create("https://x.example/u")));
    EmailLayout layout = EmailLayout.standard().brand(evil);
    EmailRenderer evilBrand = new EmailRenderer(layout, "x", Optional.of(Samples.SHEBA));

    Document page = Jsoup.parse(evilBrand.render(message).html());

    assertThat(page.select("script, img, svg, [onerror], [onmouseover], [onload]")).isEmpty();
    assertThat(page.select("title")).hasSize(1);
    assertThat(page.title()).isEqualTo(evil);
    assertThat(page.select("h1").text()).isEqualTo(evil);
    assertThat(page.select(".offer").text()).isEqualTo(evil);
    assertThat(page.select(".button a").text()).isEqualTo(evil);
    assertThat(page.select(".button a").attr("href")).isEqualTo("https://x.example/?a='b'&c=(d)");
    assertThat(page.select("p")).hasSize(2);
    assertThat(evilBrand.render(message).text()).contains(evil);
  }

  @Test
  void thePreviewIsCutBetweenWords() {
    String body = "আমাদের অভিজ্ঞ টেকনিশিয়ান আপনার সুবিধামতো সময়ে ".repeat(10).strip();
    MessageContent content = MessageContent.of("x", body);

    Document page = Jsoup.parse(renderer.render(Samples.receipt(content)).html());
    String preview = page.select("body > div").text();

    assertThat(preview).hasSizeLessThanOrEqualTo(111).endsWith("…");
    String kept = preview.substring(0, preview.length() - 1);
    assertThat(body).startsWith(kept);
    assertThat(body.charAt(kept.length())).isEqualTo(' ');
  }

  @Test
  void oneEndlessWordIsNoTrouble() {
    MessageContent content = MessageContent.of("x", "আ".repeat(5000));

    assertThat(renderer.render(Samples.receipt(content)).html()).contains("আ".repeat(5000));
  }

  private static OutboundMessage inLanguage(String tag) {
    return Samples.message(
        Purpose.REMINDER,
        "rina@example.com",
        Optional.empty(),
        Locale.forLanguageTag(tag),
        MessageContent.of("Hi", "Words."),
        Optional.of(URI.create("https://x.example/")),
        Optional.of(URI.create("https://x.example/u")));
  }
}
