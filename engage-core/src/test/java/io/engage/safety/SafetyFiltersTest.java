package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyFiltersTest {

  private static final Path NEUTRAL = Path.of("../../shared/data/bengali/neutral-ud.tsv");

  private final SafetyFilter standard = SafetyFilters.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is time for your next home cleaning.",
        "আপনার এসি সার্ভিসিং করার সময় হয়ে গেছে। এখনই বুক করুন।",
        "Our Scunthorpe office shifts your booking. Assess the class at your leisure.",
        "See you at 9.30 with Mr. Rahman."
      })
  void ordinaryWordsPass(String body) {
    assertThat(ruleFor(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claim your prize today, dear customer.",
        "CLAIM   YOUR\nPRIZE today, dear customer.",
        "Please c\u200Blaim your pr\u00ADize today.",
        "\uFF23\uFF2C\uFF21\uFF29\uFF2D your prize today.",
        "অভিনন্দন! আপনি লটারি জিতেছেন আজ।",
        "তুমি একটা হারামি, বুঝলে?"
      })
  @DisplayName(
      "S27: banned phrases are found through case, spacing, width and invisible characters")
  void bannedPhrasesAreFound(String body) {
    assertThat(ruleFor(body)).contains("banned-phrase");
  }

  @Test
  void aPhraseInsideAnotherWordIsNotThatPhrase() {
    SafetyFilter filter = SafetyFilters.bannedPhrases(PhraseList.of("ধন", "ass"));

    assertThat(rule(filter, "ধন্যবাদ, passengers of first class")).isEmpty();
    assertThat(rule(filter, "such an ASS!")).contains("banned-phrase");
  }

  @Test
  void everyPartOfTheWordsIsRead() {
    MessageContent content =
        new MessageContent(
            "Subject",
            "A harmless body text.",
            Optional.empty(),
            Optional.empty(),
            Optional.of("Free money inside"),
            Optional.empty());

    assertThat(standard.check(screened(content))).isInstanceOf(SafetyVerdict.Blocked.class);
  }

  @Test
  void whatNobodySeesMakesNoTextLongEnough() {
    SafetyFilter tenToTwenty = SafetyFilters.length(10, 20);

    assertThat(rule(tenToTwenty, "\u200B".repeat(12))).contains("length");
    assertThat(rule(tenToTwenty, "ok" + "\u200B".repeat(12))).contains("length");
    assertThat(rule(tenToTwenty, "ok" + " ".repeat(12))).contains("length");
    assertThat(rule(tenToTwenty, "o" + "\u00A0\n".repeat(6) + "k")).contains("length");
    assertThat(rule(tenToTwenty, "\uD83D\uDC69\u200D\uD83D\uDC67".repeat(9))).contains("length");
    assertThat(rule(tenToTwenty, "\uD83D\uDC69\u200D\uD83D\uDC67".repeat(10))).isEmpty();
    assertThat(rule(tenToTwenty, "a b c\u200B d e")).contains("length");
    assertThat(rule(tenToTwenty, "ab cd ef gh")).isEmpty();
    assertThat(rule(tenToTwenty, "Yes, we can" + " ".repeat(10))).contains("length");
  }

  @Test
  void lengthCountsCharactersAsAReaderDoes() {
    SafetyFilter tenToTwenty = SafetyFilters.length(10, 20);

    assertThat(rule(tenToTwenty, "কি".repeat(9))).contains("length");
    assertThat(rule(tenToTwenty, "e\u0301".repeat(20))).isEmpty();
    assertThat(rule(tenToTwenty, "x".repeat(21))).contains("length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Book at https://evil.example/book now",
        "Book at HTTP://EVIL.example now",
        "Book at www.evil.example now",
        "Book at evil-site.com now",
        "Book at https://app.sheba.xyz@evil.example/ now",
        "Book at https://app.sheba.xyz.evil.example/ now"
      })
  void linksElsewhereAreBlocked(String body) {
    assertThat(rule(SafetyFilters.links(Set.of("app.sheba.xyz")), body)).contains("link");
  }

  @Test
  void linksToAllowedHostsPass() {
    SafetyFilter filter = SafetyFilters.links(Set.of("sheba.xyz"));

    assertThat(rule(filter, "Book at https://app.sheba.xyz/book?x=1 now")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear {{name}}, welcome", "Dear ${name}, welcome", "Dear [Your Name],"})
  void unfilledPlaceholdersAreBlocked(String body) {
    assertThat(rule(SafetyFilters.placeholders(), body)).contains("unresolved-placeholder");
  }

  @Test
  void theTextNullIsBlocked() {
    assertThat(rule(SafetyFilters.placeholders(), "Dear null, welcome back"))
        .contains("unresolved-placeholder");
  }

  @Test
  @DisplayName("D1: a filter that throws blocks")
  void aFilterThatThrowsBlocks() {
    SafetyFilter broken =
        text -> {
          throw new IllegalStateException("the text was: " + text.content().body());
        };

    assertThat(rule(SafetyFilters.all(broken), "harmless words")).contains("filter-failed");
  }

  @Test
  @SuppressWarnings("NullAway") // a filter that breaks its promise is what this is about
  void aFilterThatAnswersNothingBlocks() {
    assertThat(rule(SafetyFilters.all(text -> null), "harmless words")).contains("filter-failed");
  }

  @Test
  void punctuationAfterAnAllowedLinkIsNoPartOfItAndCaseDoesNotMatter() {
    SafetyFilter filter = SafetyFilters.links(Set.of("App.Sheba.xyz"));

    assertThat(rule(filter, "Book at https://app.sheba.xyz, or call.")).isEmpty();
    assertThat(rule(filter, "বুক করুন https://app.sheba.xyz।")).isEmpty();
  }

  @Test
  @DisplayName("S18: a verdict does not show the words it found")
  void aVerdictDoesNotShowTheWords() {
    assertThat(SafetyVerdict.blocked("banned-phrase", List.of("secret words")).toString())
        .doesNotContain("secret words");
  }

  @Test
  void everydayBengaliSentencesPass() throws IOException {
    Assumptions.assumeTrue(Files.exists(NEUTRAL), "skipped: no corpus at " + NEUTRAL);
    SafetyFilter phrases = BannedPhraseFilter.bundled();

    assertThat(Files.readAllLines(NEUTRAL).stream().skip(1).map(line -> line.split("\t")[1]))
        .hasSizeGreaterThan(20)
        .allSatisfy(sentence -> assertThat(rule(phrases, sentence)).isEmpty());
  }

  private Optional<String> ruleFor(String body) {
    return rule(standard, body);
  }

  private static Optional<String> rule(SafetyFilter filter, String body) {
    return filter.check(screened(MessageContent.of("Subject", body)))
            instanceof SafetyVerdict.Blocked blocked
        ? Optional.of(blocked.rule())
        : Optional.empty();
  }

  private static ScreenedText screened(MessageContent content) {
    boolean bengali = content.body().codePoints().anyMatch(c -> c >= 0x0980 && c < 0x0A00);
    Locale language = bengali ? Locale.forLanguageTag("bn-BD") : Locale.ENGLISH;
    return new ScreenedText(content, language, ChannelId.EMAIL, Map.of());
  }
}
