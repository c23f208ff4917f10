package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, percentages and amounts only as given (D5). */
class OffersTest {

  private final Screening offers = Screening.by(SafetyFilters.offers()).generated();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Enjoy 25% off | percentage",
        "Enjoy ২৫% ছাড় | percentage",
        "২৫ শতাংশ ছাড় | percentage",
        "Enjoy twenty percent off | percentage",
        "বিশ শতাংশ ছাড় | percentage",
        "Only Tk 499 today | amount",
        "মাত্র ৪৯৯ টাকায় | amount",
        "৳ ১,২৫০ মাত্র | amount",
        "just 499/- today | amount",
        "save $5 today | amount",
        "save 5 dollars today | amount",
        "Use RETURN15 now | promo-code",
        "Use SAVE-50 now | promo-code",
        "with the code SAVENOW today | promo-code",
        "কোড: BACHAO ব্যবহার করুন | promo-code",
        "At half price | promise",
        "বিনামূল্যে সার্ভিস | promise",
        "the visit is free of charge | promise",
      })
  void whatNobodyGaveIsFound(String body, String category) {
    assertThat(offers.judge(body)).isEqualTo("offer " + category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1250 | মাত্র ১,২৫০ টাকা",
        "১২৫০ টাকা | only Tk 1,250.00",
        "৳1,250 | only BDT 1250",
        "1,25,000 Tk | মাত্র ১২৫০০০ টাকা",
        "20% | বিশ শতাংশ ছাড়, 20 percent off",
        "20 | enjoy 20% off",
        "RETURN15 | Use return15 or RETURN15 now",
        "15% off with RETURN15 | RETURN15 gives ১৫% ছাড়",
        "half price | Half price today"
      })
  void whatWasGivenMayStandInEveryWayToWriteIt(String fact, String body) {
    assertThat(offers.given("fact", fact).judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20% | only Tk 20",
        "Tk 20 | enjoy 20% off",
        "$20 | only ২০ টাকা",
        "2000 | only Tk 200",
        "RETURN15 | use RETURN150",
      })
  void somethingElseThanWasGivenIsFound(String fact, String body) {
    assertThat(offers.given("fact", fact).judge(body)).startsWith("offer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has been 21 days since your last home cleaning.",
        "Feel free to choose a day; we are open from 9 to 18.",
        "২১ দিন আগে আপনার শেষ এসি সার্ভিসিং হয়েছিল।",
        "The AC needs a check before the summer of 2027.",
        "Your Wi-Fi and TV are on the 3rd floor."
      })
  void numbersThatOfferNothingMayGo(String body) {
    assertThat(offers.judge(body)).isEqualTo("allowed");
  }

  @Test
  void approvedWordsMaySayWhatTheyLike() {
    assertThat(Screening.by(SafetyFilters.offers()).judge("Enjoy 25% off with SAVE25"))
        .isEqualTo("allowed");
  }
}
