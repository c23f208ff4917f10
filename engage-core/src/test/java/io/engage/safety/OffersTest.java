package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
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
        "পাঁচশ টাকা ছাড় | amount",
        "এক হাজার টাকা ছাড় | amount",
        "five hundred taka off | amount",
        "৫ হাজার টাকা ছাড় | amount",
        "only 2 thousand taka | amount",
        "only Tk 5k | amount",
        "মাত্র ৫০০/= | amount",
        "Tk: 500 only | amount",
        "বারো শতাংশ ছাড় | percentage",
        "twelve percent off | percentage",
        "enjoy 50٪ off | percentage",
        "enjoy %50 off | percentage",
        "শতকরা ৫০ ছাড় | percentage",
        "use code save50 | promo-code",
        "Buy 1 get 1 | promise",
        "১টি কিনলে ১টি ফ্রি | promise",
        "with free delivery | promise",
        "ফ্রি সার্ভিস পাবেন | promise",
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
        "১২৫০ টাকা | only Tk 1,250.00",
        "৳1,250 | only BDT 1250",
        "1,25,000 Tk | মাত্র ১২৫০০০ টাকা",
        "20% | বিশ শতাংশ ছাড়, 20 percent off",
        "15% off | RETURN gives ১৫% ছাড়",
        "২০ শতাংশ ছাড় | enjoy 20% off",
        "499/- | only 499/- today",
        "RETURN15 | Use return15 or RETURN15 now",
        "half price | Half price today",
        "Tk 5,000 | মাত্র ৫ হাজার টাকা, পাঁচ হাজার টাকা",
        "৫০০ টাকা | পাঁচশ টাকা, five hundred taka, Tk: 500",
        "2 lakh taka | only 2,00,000 Tk",
        "SAVE50 | use code save50"
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
        "Tk 5 | only Tk 5 lakh",
        "৳৫ | মাত্র ৳৫ হাজার",
        "$20 | only ২০ টাকা",
        "2000 | only Tk 200",
        "RETURN15 | use RETURN150",
        "48 | enjoy 48% off",
        "48 | only Tk 48",
        "1250 | মাত্র ১,২৫০ টাকা",
        "২১ | মাত্র ২১ টাকা",
        "RETURN15 | enjoy 15% off",
        "RETURN15 | only Tk 15",
        "DHAKA | with the code DHAKA",
        "15% off with RETURN15 | RETURN15 gives ১৫% ছাড়",
        "Rina 90% off code FREE90 | 90% off with code FREE90",
        "Tk 5 or Tk 900 | only Tk 5",
        "Rina half price | At half price",
      })
  void somethingElseThanWasGivenIsFound(String fact, String body) {
    assertThat(offers.given("fact", fact).judge(body)).startsWith("offer");
  }

  @Test
  void theCodeOfACampaignMayBeAnyWord() {
    assertThat(offers.given("promo", "bachao").judge("কোড: BACHAO ব্যবহার করুন"))
        .isEqualTo("allowed");
    assertThat(offers.given("promo", "any word").judge("with the code WORD")).startsWith("offer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "service", "first_name", "firstName", "name.plain", "name upper"})
  @DisplayName("S16: what customers call themselves is no offer")
  void aNameIsNoOffer(String fact) {
    assertThat(offers.given(fact, "90%").judge("Dear 90%, welcome")).startsWith("offer");
    assertThat(offers.given(fact, "FREE90").judge("Dear FREE90, welcome")).startsWith("offer");
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
