package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Purpose;
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
        "Book today with SAVE-20! | promo-code",
        "Come back: WELCOME-10 is waiting | promo-code",
        "আপনার জন্য GIFT-25 আছে | promo-code",
        "EID-50 for you | promo-code",
        "PUJA-20 is here | promo-code",
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
        "Your first class is free! | promise",
        "Your first session is free of cost | promise",
        "Get one free session | promise",
        "It is at no cost to you | promise",
        "Buy two get one free | promise",
        "Half the price for you | promise",
        "আপনার প্রথম ক্লাস ফ্রি! | promise",
        "প্রথম সেশন ফ্রিতে নিন | promise",
        "প্রথম ক্লাস বিনা খরচে | promise",
        "এবার আধা দামে সেবা নিন | promise",
        "Get flat 50 off today | amount",
        "Price: 500. | amount",
        "It costs 500 only | amount",
        "মাত্র ৫০০-তে সেবা নিন | amount",
        "মাত্র পাঁচশতে সেবা নিন | amount",
        "দাম মাত্র ৫০০। | amount",
        "Use WELCOME at checkout | promo-code",
        "Use PAYPALDEAL at checkout | promo-code",
        "Use NAGAD50 during payment | promo-code",
        "Apply welcome20 at checkout | promo-code",
        "Apply \"Welcome20\" at checkout | promo-code",
        "কোড দিন WELCOME এবং ছাড় নিন | promo-code",
        "Use SSC-2026 now | promo-code",
        "EID-2026 gives a discount | promo-code",
        "ছাড় পেতে EID-26 কোড দিন | promo-code",
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
        "SAVE50 | use code save50",
        "500 Tk | Price: 500., মাত্র ৫০০-তে সেবা, get 500 off",
        "500 | The price is 500.",
        "Basic maths (MATH101) | Your MATH101 lesson is ready.",
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
        "400 | The price is 500.",
        "500 | only Tk 500",
        "Basic maths (MATH101) | Use MATH101 for a lesson.",
        "Basic maths (MATH101) | MATH101 gives you more.",
        "Basic maths (MATH101) | Your MATH10 lesson is ready.",
        "Rina FREE90 | FREE90 is for you.",
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
  @ValueSource(strings = {"name", "username", "firstname", "customerNickname", "last_name"})
  @DisplayName("S16: nor does a name vouch for a code or a price")
  void aNameVouchesForNothing(String fact) {
    assertThat(offers.given(fact, "MATH101").judge("Your MATH101 lesson is ready."))
        .startsWith("offer");
    assertThat(offers.given(fact, "500").judge("The price is 500.")).startsWith("offer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has been 21 days since your last home cleaning.",
        "Feel free to choose a day; we are open from 9 to 18.",
        "২১ দিন আগে আপনার শেষ এসি সার্ভিসিং হয়েছিল।",
        "The AC needs a check before the summer of 2027.",
        "Your Wi-Fi and TV are on the 3rd floor.",
        "She aims to get GPA-5 in SSC-2026 exams; students with GPA-5: COVID-19 rules apply in class.",
        "সে GPA-5 পেয়েছে, HSC-26 ব্যাচে আছে।",
        "Our holidays for EID-2026; meet in OFFICE-12, class IDEAL-2.",
        "You are free to choose; is tomorrow free for you? Your tutor is free.",
        "আজ ফ্রি থাকলে ক্লাস করুন; ক্লাস ফ্রি থাকলে জানান।",
        "Use NAGAD at checkout, use BKASH during payment, apply MASTERCARD at checkout.",
        "Use bKash at checkout, learn to code PYTHON, two for two.",
        "Your score is 500 points, only 3 off; the cost of 2 is high, মাত্র ৫টি বাকি।"
      })
  void numbersThatOfferNothingMayGo(String body) {
    assertThat(offers.judge(body)).isEqualTo("allowed");
  }

  @Test
  void aServiceMayBeCalledLikeACode() {
    Screening named = offers.given("service", "HTML5");

    assertThat(named.judge("Your HTML5 course is ready")).isEqualTo("allowed");
    assertThat(named.judge("Use HTML5 at checkout")).isEqualTo("offer promo-code");
    assertThat(named.judge("Your CSS33 course is ready")).isEqualTo("offer promo-code");
    assertThat(offers.judge("Your HTML5 course is ready")).isEqualTo("offer promo-code");
  }

  @Test
  void aRefundThatAFactTellsMayBeNamedInItsNotice() {
    Screening notice = offers.given("reason", "full refund of a cancelled visit");
    String words = "Your full refund is on its way, টাকা ফেরত পাবেন";

    assertThat(notice.sentFor(Purpose.TRANSACTIONAL).judge(words)).isEqualTo("allowed");
    assertThat(notice.judge(words)).isEqualTo("offer promise");
    assertThat(offers.sentFor(Purpose.TRANSACTIONAL).judge(words)).isEqualTo("offer promise");
    assertThat(notice.sentFor(Purpose.TRANSACTIONAL).judge("half price"))
        .isEqualTo("offer promise");
  }

  @Test
  void approvedWordsMaySayWhatTheyLike() {
    assertThat(Screening.by(SafetyFilters.offers()).judge("Enjoy 25% off with SAVE25"))
        .isEqualTo("allowed");
  }
}
