package io.engage.examples.mails;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.Reading;
import io.engage.content.Template;
import io.engage.message.ChannelId;
import io.engage.message.Fact;
import io.engage.message.Facts;
import io.engage.message.GivenFacts;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import io.engage.testkit.EngageAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the words of every host, in both languages, with much and with little known. */
public abstract class ShippedMailsRules {

  private static final Locale BENGALI = Locale.forLanguageTag("bn");

  /** One SMS of GSM-7, two of UCS-2. */
  private static final int ONE_SMS = 160;

  private static final int TWO_BENGALI_SMS = 134;

  private static final Instant NOON = Instant.parse("2026-11-22T06:00:00Z");

  /** What is given in Latin letters and ASCII digits stays so. */
  private static final String CODES = "TL-20417|BD884201337|ABAR21";

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)(?:\\.(\\w+))?\\s*}}");

  /** The forms of a moment that are of the calendar; all others have an hour. */
  private static final Set<String> DAYS = Set.of("date", "day", "short", "month");

  private final HostMails mails;
  private final SafetyFilter safety =
      SafetyFilters.standard(Set.of("tutormax.example", "tulia.example", "sheba.example"));

  protected ShippedMailsRules(HostMails mails) {
    this.mails = mails;
  }

  @Test
  void everyTemplateHasASampleAndSpeaksBothLanguages() {
    Stream<String> names = mails.samples().apply(BENGALI).stream().map(Sample::template);
    assertThat(mails.templates().templates())
        .extracting(template -> template.id().name() + " " + template.id().locale())
        .containsExactlyInAnyOrderElementsOf(
            names.flatMap(name -> Stream.of(name + " bn", name + " en")).toList());
  }

  @Test
  void everyTemplateNamesWhoAnswersForIt() {
    assertThat(mails.templates().templates())
        .extracting(Template::approval)
        .allSatisfy(approval -> assertThat(approval.by()).isNotBlank());
  }

  @Test
  void everyTemplateFitsTheRecordOfItsFacts() {
    for (Sample sample : mails.samples().apply(BENGALI)) {
      EngageAssertions.assertThat(mails.templates())
          .fits(sample.template(), sample.full().getClass());
    }
  }

  @Test
  void theDocumentationListsTheFactsOfEveryTemplate() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "templates.md"));
    for (Sample sample : mails.samples().apply(BENGALI)) {
      assertThat(page)
          .contains("| `" + sample.template() + "` |")
          .contains("| `" + facts(sample.template() + "_bn_v1") + "` |")
          .contains("| `" + facts(sample.template() + "_en_v1") + "` |");
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void nothingIsLeftUnfilled(Locale locale) {
    assertThat(words(locale))
        .allSatisfy(
            (name, words) -> {
              assertThat(words.everything()).doesNotContain("null", "{{", "}}", "[]");
              assertThat(words.everything()).doesNotContain(" .", " ,", "  ", "।।", "\n\n\n");
              assertThat(words.subject()).isNotBlank().hasSizeLessThan(79);
              assertThat(words.heading()).isPresent();
              assertThat(words.action()).isPresent();
            });
  }

  @ParameterizedTest
  @MethodSource("locales")
  void theStandardFiltersLetThemThrough(Locale locale) {
    assertThat(words(locale))
        .allSatisfy(
            (name, words) ->
                assertThat(safety.check(new ScreenedText(words, locale, ChannelId.EMAIL, Map.of())))
                    .isEqualTo(SafetyVerdict.allowed()));
  }

  @Test
  void bengaliIsWrittenInItsOwnLettersAndDigits() {
    assertThat(words(BENGALI))
        .allSatisfy(
            (name, words) ->
                assertThat(words.everything().replaceAll(CODES, ""))
                    .doesNotContainPattern("[0-9A-Za-z]"));
  }

  @ParameterizedTest
  @MethodSource("locales")
  void theShortFormFitsATextMessage(Locale locale) {
    int room = locale.equals(BENGALI) ? TWO_BENGALI_SMS : ONE_SMS;
    assertThat(words(locale))
        .allSatisfy(
            (name, words) ->
                assertThat(words.shortBody().orElse(""))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(room));
  }

  @Test
  void theShortFormInEnglishKeepsToThePlainAlphabet() {
    assertThat(words(Locale.ENGLISH))
        .allSatisfy(
            (name, words) -> assertThat(words.shortBody().orElse("")).matches("\\p{ASCII}+"));
  }

  @Test
  void oneReadsAsWellAsMany() {
    for (Sample sample : mails.samples().apply(Locale.ENGLISH)) {
      assertThat(ofOne(sample).everything())
          .as(sample.template())
          .doesNotContainPattern("\\b1 \\p{L}+s\\b");
    }
  }

  /** In Bengali an hour after midnight is of the night before, and a day alone is not. */
  @Test
  void noDayStandsAloneBesideAnHourInBengali() throws IOException {
    for (Sample sample : mails.samples().apply(BENGALI)) {
      String file = file(sample.template() + "_bn_v1");
      assertThat(factsWithADayBesideAnHour(file)).as(sample.template()).isEmpty();
    }
    assertThat(factsWithADayBesideAnHour("facts: rows: list(at: datetime)\n{{at.day}} {{at.time}}"))
        .containsExactly("at");
    assertThat(factsWithADayBesideAnHour("facts: at?: datetime\n{{at.date}}\n\nx {{ at }}"))
        .containsExactly("at");
    assertThat(factsWithADayBesideAnHour("facts: at: datetime, on: date\n{{at}} {{on.day}} {{on}}"))
        .isEmpty();
  }

  private static Set<String> factsWithADayBesideAnHour(String file) {
    Set<String> days = new TreeSet<>();
    Set<String> hours = new HashSet<>();
    PLACE
        .matcher(file)
        .results()
        .forEach(
            place ->
                (DAYS.contains(String.valueOf(place.group(2))) ? days : hours).add(place.group(1)));
    days.retainAll(hours);
    days.removeIf(fact -> !file.matches("(?s).*\\b" + fact + "\\??: datetime\\b.*"));
    return days;
  }

  static List<Locale> locales() {
    return List.of(Locale.ENGLISH, BENGALI);
  }

  /** As the file declares them, on one line. */
  private String facts(String id) throws IOException {
    String file = file(id);
    return file.substring("facts: ".length(), file.indexOf("\napproved:"))
        .replaceAll("\n\\s+", " ");
  }

  private String file(String id) throws IOException {
    String name = "/io/engage/examples/" + mails.host() + "/" + id + ".mustache";
    try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The words where every number is 1 and every length an hour. */
  private MessageContent ofOne(Sample sample) {
    Fact one = Fact.of(1);
    Fact hour = Fact.of(Duration.ofHours(1));
    Map<String, Fact> facts = new HashMap<>(Facts.of(sample.full()));
    facts.replaceAll((name, fact) -> fact instanceof Fact.Figure ? one : fact);
    facts.replaceAll((name, fact) -> fact instanceof Fact.Length ? hour : fact);
    facts.putAll(Map.of("promo", Fact.of("ABAR21"), "valid_for", hour, "valid_hours", one));
    Template template = mails.templates().require(sample.template(), Locale.ENGLISH);
    Reading reading = new Reading(Locale.ENGLISH, ZoneId.of("Asia/Dhaka"), NOON);
    return template.render(GivenFacts.of(facts), reading).content();
  }

  private Map<String, MessageContent> words(Locale locale) {
    Map<String, MessageContent> words = new TreeMap<>();
    for (Sample sample : mails.samples().apply(locale)) {
      words.put(sample.template() + ", full", mails.full(sample, locale));
      words.put(sample.template() + ", minimal", mails.minimal(sample, locale));
    }
    return words;
  }
}
