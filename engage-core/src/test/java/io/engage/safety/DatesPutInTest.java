package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.Placeholders;
import io.engage.content.Reading;
import io.engage.content.ShownFacts;
import io.engage.content.Words;
import io.engage.message.ChannelId;
import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine writes in the place of a model's placeholders. */
class DatesPutInTest {

  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final String FORMS =
      "{{starts}}, {{starts.date}}, {{starts.time}}, {{starts.at}}, {{starts.short}}, {{starts.day}},"
          + " {{starts.month}}, {{starts.relative}}, {{starts.dayandtime}},"
          + " {{starts.shortandtime}}; {{due}}, {{due.short}}, {{due.day}}, {{due.relative}};"
          + " {{starts.plain}}";

  private final SafetyFilter dates = SafetyFilters.dates();

  static Stream<Arguments> readings() {
    List<Duration> ahead =
        List.of(
            Duration.ZERO,
            Duration.ofMinutes(25),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofMinutes(12 * 60 + 35),
            Duration.ofHours(23),
            Duration.ofDays(4),
            Duration.ofDays(21),
            Duration.ofHours(-20),
            Duration.ofDays(-40));
    return Stream.of("en", "en-GB", "en-BD", "bn", "de")
        .flatMap(locale -> ahead.stream().map(length -> Arguments.of(locale, length)));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void everyFormOfAFactMayStand(String locale, Duration ahead) {
    assertThat(dates.check(screened(locale, ahead, FORMS))).isEqualTo(SafetyVerdict.allowed());
  }

  @ParameterizedTest
  @MethodSource("readings")
  void whatAModelWritesBesideItMayNot(String locale, Duration ahead) {
    for (String invented :
        List.of(" 29/2/2024", ", or at 4:44 am", " বা ভোর ৪:৪৪টায়", " 2024-02-29")) {
      assertThat(dates.check(screened(locale, ahead, FORMS + invented)))
          .isNotEqualTo(SafetyVerdict.allowed());
    }
  }

  private static ScreenedText screened(String tag, Duration ahead, String words) {
    Locale locale = Locale.forLanguageTag(tag);
    Instant starts = NOW.plus(ahead);
    Map<String, Fact> given =
        Map.of("starts", Fact.of(starts), "due", Fact.of(starts.atZone(DHAKA).toLocalDate()));
    ShownFacts shown = ShownFacts.of(GivenFacts.of(given), new Reading(locale, DHAKA, NOW));
    MessageContent content = MessageContent.of("", words);
    Map<String, String> facts = new HashMap<>(shown.texts());
    facts.putAll(Placeholders.used(content, shown));
    return new ScreenedText(
        Placeholders.fill(content, shown), locale, ChannelId.EMAIL, facts, Words.Source.GENERATED);
  }
}
