package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as their reader writes them (C5). */
class FormattingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | November 22, 2026, 3:00 PM | ২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা
          .date     | November 22, 2026        | ২২ নভেম্বর ২০২৬
          .short    | Nov 22                   | ২২ নভেম্বর
          .time     | 3:00 PM                  | বিকাল ৩:০০টা
          .at       | at 3:00 PM               | বিকাল ৩:০০টায়
          .day      | Sunday                   | রবিবার
          .month    | November 2026            | নভেম্বর ২০২৬
          .relative | tomorrow at 3:00 PM      | আগামীকাল বিকাল ৩:০০টায়
          .dayandtime   | Sunday, 3:00 PM      | রবিবার, বিকাল ৩:০০টা
          .shortandtime | Nov 22, 3:00 PM      | ২২ নভেম্বর, বিকাল ৩:০০টা
          .plain    | 2026-11-22T09:00:00Z     | 2026-11-22T09:00:00Z
          """)
  void aMomentHasTheseForms(String form, String english, String bengali) {
    Map<String, Fact> facts = Map.of("starts", Fact.of(Instant.parse("2026-11-22T09:00:00Z")));
    String body = "{{starts" + form + "}}";

    assertThat(Sample.shown("starts: datetime", body, "en", facts)).isEqualTo(english);
    assertThat(Sample.shown("starts: datetime", body, "bn-BD", facts)).isEqualTo(bengali);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21T06:00:10Z | now | এখন
          2026-11-21T06:25:00Z | in 25 minutes | ২৫ মিনিট পরে
          2026-11-21T05:59:00Z | 1 minute ago | ১ মিনিট আগে
          2026-11-21T07:29:00Z | in 89 minutes | ৮৯ মিনিট পরে
          2026-11-21T07:30:00Z | in 1 hour 30 minutes | ১ ঘণ্টা ৩০ মিনিট পরে
          2026-11-21T07:31:00Z | in 1 hour 31 minutes | ১ ঘণ্টা ৩১ মিনিট পরে
          2026-11-21T08:00:00Z | in 2 hours | ২ ঘণ্টা পরে
          2026-11-21T08:31:00Z | in 2 hours 31 minutes | ২ ঘণ্টা ৩১ মিনিট পরে
          2026-11-21T03:00:00Z | 3 hours ago | ৩ ঘণ্টা আগে
          2026-11-21T03:29:00Z | 2 hours 31 minutes ago | ২ ঘণ্টা ৩১ মিনিট আগে
          2026-11-21T13:30:00Z | today at 7:30 PM | আজ সন্ধ্যা ৭:৩০টায়
          2026-11-20T17:30:00Z | yesterday at 11:30 PM | গতকাল রাত ১১:৩০টায়
          2026-11-21T18:05:00Z | tomorrow at 12:05 AM | আজ দিবাগত রাত ১২:০৫টায়
          2026-11-22T21:59:00Z | on Monday at 3:59 AM | আগামীকাল দিবাগত রাত ৩:৫৯টায়
          2026-11-22T22:00:00Z | on Monday at 4:00 AM | সোমবার ভোর ৪:০০টায়
          2026-11-20T19:00:00Z | today at 1:00 AM | গতকাল দিবাগত রাত ১:০০টায়
          2026-11-26T18:00:00Z | on Friday at 12:00 AM | বৃহস্পতিবার দিবাগত রাত ১২:০০টায়
          2026-12-31T18:00:00Z | on January 1, 2027 at 12:00 AM | ৩১ ডিসেম্বর ২০২৬ দিবাগত রাত ১২:০০টায়
          2026-11-27T03:00:00Z | on Friday at 9:00 AM | শুক্রবার সকাল ৯:০০টায়
          2026-11-28T03:00:00Z | on November 28, 2026 at 9:00 AM | ২৮ নভেম্বর ২০২৬ সকাল ৯:০০টায়
          2026-11-18T23:30:00Z | on November 19, 2026 at 5:30 AM | ১৯ নভেম্বর ২০২৬ ভোর ৫:৩০টায়
          """)
  void aMomentNearbyIsCountedFromWhenTheWordsAreRead(String at, String english, String bengali) {
    Map<String, Fact> facts = Map.of("starts", Fact.of(Instant.parse(at)));

    assertThat(Sample.shown("starts: datetime", "{{starts.relative}}", "en", facts))
        .isEqualTo(english);
    assertThat(Sample.shown("starts: datetime", "{{starts.relative}}", "bn", facts))
        .isEqualTo(bengali);
  }

  /** The night of 21 November goes on until it dawns, whatever the calendar says at midnight. */
  @Test
  void anHourAfterMidnightStillIsOfTheNightBeforeInBengali() {
    Map<String, Fact> facts = Map.of("until", Fact.of(Instant.parse("2026-11-21T18:00:00Z")));
    String body = "{{until}}; {{until.date}}, {{until.time}}";

    assertThat(Sample.shown("until: datetime", body, "bn", facts))
        .isEqualTo("২১ নভেম্বর ২০২৬ দিবাগত রাত ১২:০০টা; ২২ নভেম্বর ২০২৬, রাত ১২:০০টা");
    assertThat(Sample.shown("until: datetime", body, "en", facts))
        .isEqualTo("November 22, 2026, 12:00 AM; November 22, 2026, 12:00 AM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21T17:59:00Z | শনিবার, রাত ১১:৫৯টা | ২১ নভেম্বর, রাত ১১:৫৯টা | Saturday, 11:59 PM
          2026-11-20T18:30:00Z | শুক্রবার দিবাগত রাত ১২:৩০টা | ২০ নভেম্বর দিবাগত রাত ১২:৩০টা | Saturday, 12:30 AM
          2026-11-30T21:59:00Z | সোমবার দিবাগত রাত ৩:৫৯টা | ৩০ নভেম্বর দিবাগত রাত ৩:৫৯টা | Tuesday, 3:59 AM
          2026-11-21T22:00:00Z | রবিবার, ভোর ৪:০০টা | ২২ নভেম্বর, ভোর ৪:০০টা | Sunday, 4:00 AM
          """)
  void aDayAndAnHourInOneFormAreOfTheSameNight(String at, String day, String date, String english) {
    Map<String, Fact> facts = Map.of("at", Fact.of(Instant.parse(at)));

    assertThat(Sample.shown("at: datetime", "{{at.dayandtime}}", "bn", facts)).isEqualTo(day);
    assertThat(Sample.shown("at: datetime", "{{at.shortandtime}}", "bn", facts)).isEqualTo(date);
    assertThat(Sample.shown("at: datetime", "{{at.dayandtime}}", "en", facts)).isEqualTo(english);
  }

  /** "12:00 PM" is read as either twelve; at midnight "12:00 AM" at least says which day begins. */
  @Test
  void noonIsCalledNoonInEnglish() {
    Map<String, Fact> facts =
        Map.of(
            "noon", Fact.of(LocalDateTime.parse("2026-11-22T12:00")),
            "later", Fact.of(LocalDateTime.parse("2026-11-22T12:01")),
            "midnight", Fact.of(LocalDateTime.parse("2026-11-22T00:00")));
    String declared = "noon: datetime, later: datetime, midnight: datetime";
    String body = "{{noon}}; {{noon.at}}; {{noon.relative}}; {{later.time}}; {{midnight.time}}";

    assertThat(Sample.shown(declared, body, "en", facts))
        .isEqualTo(
            "November 22, 2026, 12:00 noon; at 12:00 noon; tomorrow at 12:00 noon; 12:01 PM;"
                + " 12:00 AM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21 | today | আজ
          2026-11-22 | tomorrow | আগামীকাল
          2026-11-24 | in 3 days | ৩ দিন পরে
          2026-11-16 | 5 days ago | ৫ দিন আগে
          2026-12-16 | on December 16, 2026 | ১৬ ডিসেম্বর ২০২৬
          """)
  void aDayNearbyIsCountedToo(String day, String english, String bengali) {
    Map<String, Fact> facts = Map.of("due", Fact.of(LocalDate.parse(day)));

    assertThat(Sample.shown("due: date", "{{due.relative}}", "en", facts)).isEqualTo(english);
    assertThat(Sample.shown("due: date", "{{due.relative}}", "bn", facts)).isEqualTo(bengali);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1250 | Tk 1,250 | ১,২৫০ টাকা
          1250.5 | Tk 1,250.50 | ১,২৫০.৫০ টাকা
          -12.00 | -Tk 12 | -১২ টাকা
          12345678.90 | Tk 12,345,678.90 | ১,২৩,৪৫,৬৭৮.৯০ টাকা
          """)
  void moneyIsWrittenAsPeopleWriteIt(BigDecimal amount, String english, String bengali) {
    Map<String, Fact> facts = Map.of("sum", Fact.money(amount, Currency.getInstance("BDT")));

    assertThat(Sample.shown("sum: money", "{{sum}}", "en", facts)).isEqualTo(english);
    assertThat(Sample.shown("sum: money", "{{sum}}", "bn", facts)).isEqualTo(bengali);
  }

  @Test
  void southAsianEnglishCountsInLakhAndPutsTheDayFirst() {
    Map<String, Fact> facts =
        Map.of("n", Fact.of(1_234_567), "day", Fact.of(LocalDate.of(2026, 11, 21)));
    String body = "{{n}} {{day}}";

    assertThat(Sample.shown("n: number, day: date", body, "en-BD", facts))
        .isEqualTo("12,34,567 21 November 2026");
    assertThat(Sample.shown("n: number, day: date", body, "en-GB", facts))
        .isEqualTo("1,234,567 21 November 2026");
  }

  @Test
  void lengthsPercentagesAndCountsHaveTheReadersDigits() {
    Map<String, Fact> facts =
        Map.of(
            "length", Fact.of(Duration.ofMinutes(90)),
            "trip", Fact.of(Duration.ofHours(73)),
            "share", Fact.of(new BigDecimal("12.5")),
            "recent", Fact.list(List.of(Fact.of("a"), Fact.of("b"))));
    String declared = "length: duration, trip: duration, share: number, recent: list";
    String body = "{{length}}, {{trip}}, {{share.percent}}, {{recent.count}}, {{recent}}";

    assertThat(Sample.shown(declared, body, "en", facts))
        .isEqualTo("1 hour 30 minutes, 3 days 1 hour, 12.5%, 2, a, b");
    assertThat(Sample.shown(declared, body, "bn", facts))
        .isEqualTo("১ ঘণ্টা ৩০ মিনিট, ৩ দিন ১ ঘণ্টা, ১২.৫%, ২, a, b");
  }

  @Test
  void aSumOfHoursNeedNotBecomeDays() {
    Map<String, Fact> facts =
        Map.of(
            "taught", Fact.of(Duration.ofMinutes(62 * 60 + 30)),
            "one", Fact.of(Duration.ofHours(1)),
            "none", Fact.of(Duration.ZERO));
    String declared = "taught: duration, one: duration, none: duration";
    String body = "{{taught.hours}}, {{one.hours}}, {{none.hours}}, {{taught}}";

    assertThat(Sample.shown(declared, body, "en", facts))
        .isEqualTo("62 hours 30 minutes, 1 hour, 0 minutes, 2 days 14 hours 30 minutes");
    assertThat(Sample.shown(declared, body, "bn", facts))
        .isEqualTo("৬২ ঘণ্টা ৩০ মিনিট, ১ ঘণ্টা, ০ মিনিট, ২ দিন ১৪ ঘণ্টা ৩০ মিনিট");
    assertThat(Sample.shown(declared, "{{taught.hours}}", "de", facts)).isEqualTo("62:30");
  }

  @Test
  void anotherLanguageIsWrittenAsTheJdkKnowsIt() {
    Map<String, Fact> facts = Map.of("due", Fact.of(LocalDate.of(2026, 11, 22)));

    assertThat(Sample.shown("due: date", "{{due}} {{due.relative}} {{due.day}}", "de", facts))
        .isEqualTo("22. November 2026 22. November 2026 Sonntag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4.3333333333333333 | 4.33 | ৪.৩৩ | 4,33
          4.333333333333 | 4.33 | ৪.৩৩ | 4,33
          4.0000000000000000 | 4 | ৪ | 4
          4.3000000000000000 | 4.3 | ৪.৩ | 4,3
          4.996 | 5 | ৫ | 5
          7.50 | 7.50 | ৭.৫০ | 7,50
          -0.004 | 0 | ০ | 0
          """)
  void aNumberIsShownWithTwoDecimalsAtMost(
      BigDecimal number, String english, String bengali, String german) {
    Map<String, Fact> facts =
        Map.of("n", Fact.of(number), "all", Fact.list(List.of(Fact.of(number))));
    String declared = "n: number, all: list of number";
    String body = "{{n}} {{n.percent}} {{all}}";
    String all = "%s %s%% %s";

    assertThat(Sample.shown(declared, body, "en", facts))
        .isEqualTo(all.formatted(english, english, english));
    assertThat(Sample.shown(declared, body, "bn", facts))
        .isEqualTo(all.formatted(bengali, bengali, bengali));
    assertThat(Sample.shown(declared, body, "de", facts))
        .isEqualTo(all.formatted(german, german, german));
    assertThat(Sample.shown(declared, "{{n.plain}}", "bn", facts))
        .isEqualTo(number.toPlainString());
  }

  @Test
  void aShareOfMoneyIsRoundedAsTheCurrencyIs() {
    BigDecimal third = new BigDecimal("1000").divide(new BigDecimal(3), MathContext.DECIMAL64);
    Map<String, Fact> facts = Map.of("sum", Fact.money(third, Currency.getInstance("BDT")));

    assertThat(Sample.shown("sum: money", "{{sum}} {{sum.amount}}", "en", facts))
        .isEqualTo("Tk 333.33 333.33");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | bn-BD | tomorrow at 3:00 PM; November 22, 2026; Tk 1,234,567; 1 hour 30 minutes
          en | hi-IN | tomorrow at 3:00 PM; November 22, 2026; Tk 1,234,567; 1 hour 30 minutes
          en | ar-EG | tomorrow at 3:00 PM; November 22, 2026; Tk 1,234,567; 1 hour 30 minutes
          en | en-BD | tomorrow at 3:00 PM; 22 November 2026; Tk 12,34,567; 1 hour 30 minutes
          bn | fr | আগামীকাল বিকাল ৩:০০টায়; ২২ নভেম্বর ২০২৬; ১২,৩৪,৫৬৭ টাকা; ১ ঘণ্টা ৩০ মিনিট
          """)
  void wordsOfAnotherLanguageThanTheReadersAreFilledInTheirOwn(
      String spoken, String reader, String words) {
    GivenFacts facts =
        GivenFacts.of(
            Map.of(
                "at", Fact.of(Instant.parse("2026-11-22T09:00:00Z")),
                "sum", Fact.money(new BigDecimal("1234567"), Currency.getInstance("BDT")),
                "length", Fact.of(Duration.ofMinutes(90))));
    String declared = "at: datetime, sum: money, length: duration";
    String body = "{{at.relative}}; {{at.date}}; {{sum}}; {{length}}";

    assertThat(
            Sample.spoken(spoken, declared, body)
                .render(facts, Sample.reading(reader))
                .content()
                .body())
        .isEqualTo(words);
  }

  @Test
  void aFactThatIsNotDeclaredWithATypeIsWrittenAsWhatItWasGivenAs() {
    Map<String, Fact> facts =
        Map.of("n", Fact.of(1_250), "at", Fact.of(Sample.NOON), "id", Fact.of("81"));

    assertThat(Sample.shown("n, at, id", "{{n}} {{at}} {{id}}", "bn", facts))
        .isEqualTo("১,২৫০ ২১ নভেম্বর ২০২৬, দুপুর ১২:০০টা 81");
  }

  @Test
  void textsThatWereWrittenBeforeFactsHadTypesStandAsTheyAre() {
    Template typed = Sample.spoken("bn", "at: datetime", "{{at}} {{at.relative}}");

    assertThat(
            typed
                .render(GivenFacts.asWritten(Map.of("at", "২১ নভেম্বর")), Sample.reading("bn"))
                .content()
                .body())
        .isEqualTo("২১ নভেম্বর ২১ নভেম্বর");
  }
}
