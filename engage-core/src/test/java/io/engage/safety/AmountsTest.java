package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices and percentages in words, and ranges of them, are read whole (D5). */
class AmountsTest {

  private static final int HOSTILE = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Screening offers = Screening.by(SafetyFilters.offers()).generated();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "350 Tk | সাড়ে তিনশ টাকায় সেবা",
        "3500 Tk | মাত্র সাড়ে তিন হাজার টাকা, সাড়ে ৩ হাজার টাকা",
        "5200 Tk | ৫ হাজার ২০০ টাকা, পাঁচ হাজার দুইশ টাকা, 5 thousand 200 taka",
        "1250 Tk | এক হাজার দুইশ পঞ্চাশ টাকা, সোয়া এক হাজার টাকা, one thousand two hundred and fifty taka",
        "1,20,000 Tk | Tk. 1 lakh 20 thousand; ১ লাখ ২০ হাজার টাকা",
        "1500 Tk | দেড় হাজার টাকা, one and a half thousand taka",
        "175 Tk | পৌনে দুইশ টাকা",
        "1,25,000 Tk | সোয়া লাখ টাকা",
        "200 Tk | দুশো টাকা, দুশ টাকা, দু'শ টাকা, দুইশত টাকা, ২শ টাকা, two hundred taka",
        "600 Tk | ছয়শ টাকা, ছশো টাকা, ছ'শ টাকা",
        "900 Tk | নশ টাকা, ন'শো টাকা, নয়শ টাকা",
        "1200 Tk | বারশ টাকা, বারোশ টাকা",
        "300 Tk | তিনশ' টাকা, তিনশো টাকা",
        "99 Tk | নিরানব্বই টাকা",
        "85 Tk | পঁচাশি টাকা, পচাশি টাকা",
        "25 Tk | twenty-five taka, twenty five taka, পঁচিশ টাকা",
        "1000 Tk | হাজার টাকা, a thousand taka",
        "12.5% | সাড়ে বারো শতাংশ",
        "22% | বাইশ শতাংশ, শতকরা বাইশ ভাগ, twenty-two percent",
        "15% | পনের শতাংশ, পনেরো শতাংশ, 15-percent",
        "20-30% | 20-30% off, 20 to 30 percent, between 20 and 30 %, 30% off",
        "Tk 200-300 | Tk 200-300, Tk 200 to 300, ২০০ থেকে ৩০০ টাকা, দুই-তিনশ টাকা, ৩০০ টাকা",
      })
  void whatWasGivenMayBeSpeltOut(String fact, String body) {
    assertThat(offers.given("fact", fact).found(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300 Tk | সাড়ে তিনশ টাকায় সেবা",
        "3000 Tk | সাড়ে তিন হাজার টাকায় সেবা",
        "৫,০০০ টাকা | সাড়ে ৫ হাজার টাকায় সেবা",
        "200 Tk | ৫ হাজার ২০০ টাকায় সেবা",
        "200 Tk | It costs 5 thousand 200 taka.",
        "200 Tk | It costs five thousand, two hundred taka.",
        "5 Tk | only twenty-five taka",
        "100000 Tk | It costs Tk. 1 lakh 20 thousand.",
        "100 Tk | দুশো টাকা",
        "30% | enjoy 20-30% off",
        "20% | enjoy 20-30% off",
        "30% | a discount of 20 to 30 percent",
        "30% | between 20 and 30 percent off",
        "30% | বিশ থেকে ত্রিশ শতাংশ ছাড়",
        "30% | ২০ বা ৩০ শতাংশ ছাড়",
        "30% | a discount of 20 or 30%",
        "20% | a waiver of 50 or 20%",
        "20% | 50 or 20% rebate for you",
        "Tk 200 | It costs between Tk 200 and 300.",
        "Tk 200 | It costs between ৳200 and 300.",
        "30% | শতকরা ২০ বা ৩০ ভাগ",
        "30% | শতকরা ২০ থেকে ৩০",
        "1000 Tk | ৮০০ থেকে ১ হাজার টাকা",
        "1000 Tk | 500 to one thousand taka",
        "1000 Tk | five hundred to 1000 taka",
        "1000 Tk | ৫০ থেকে ১ হাজার টাকা",
        "Tk 900 | Tk 900 - 1200",
        "1200 Tk | 900 - 1200 Tk",
        "$8 | $8 - 12",
        "100% | 80 - 100% off",
        "300 Tk | ২০০-৩০০ টাকা",
        "300 Tk | দুই-তিনশ টাকা",
        "300 taka | 200–300 taka each",
        "Tk 200 | Tk 200–300 each",
        "Tk 200 | Tk 200 to 300 each",
        "Tk 2 | Tk 2-3 thousand",
      })
  void somethingElseThanWasGivenIsFound(String fact, String body) {
    assertThat(offers.given("fact", fact).judge(body)).startsWith("offer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80% | Level 2 - 80% is done, lesson 5 and 80% of the next.",
        "80% | অধ্যায় ১২ থেকে ৮০% প্রশ্ন সঠিক",
        "80% | From chapter 12 to 80% in three weeks: you did 3, 80% of them alone.",
        "1500 Tk | AC 2 - 1500 Tk, paid on time in 2026: 1500 Tk",
        "Tk 500 | Your gift of Tk 500 to 3 children, Tk 500 and 5 books",
        "90% | You got 45 or 90%, ৪৫ বা ৯০% সঠিক, 45 OR 90 percent",
        "12% | English 2 - 12%",
        "5 Tk | এটা শুধু টাকা নয়, লাখ টাকার কথা: ৫ টাকা",
        "5 Tk | একবার, দুবার, তিন বার টাকা দিলেন: ৫ টাকা",
      })
  void whatStandsBesideAnAmountIsNoOther(String fact, String body) {
    assertThat(offers.given("fact", fact).found(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50 Tk | 1000 Tk | ৫০ থেকে ১ হাজার টাকা",
        "800 Tk | 1000 Tk | ৮০০ থেকে ১ হাজার টাকা, 800 to one thousand taka",
        "500 Tk | 1000 Tk | five hundred to 1000 taka; Tk 500 - 1000",
        "5000 Tk | 10000 Tk | ৫ থেকে ১০ হাজার টাকা, five to ten thousand taka",
        "200 Tk | 350 Tk | two to three hundred and fifty taka, দুই থেকে তিনশ পঞ্চাশ টাকা",
        "1000 Tk | 2500 Tk | ১-২ হাজার ৫০০ টাকা, Tk 1 to 2 thousand 500",
        "80% | 100% | 80 - 100% off, 80% - 100% off",
      })
  void bothEndsOfARangeMayBeGiven(String low, String high, String body) {
    assertThat(offers.given(Map.of("low", low, "high", high)).found(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one ",
        "twenty-",
        "five thousand ",
        "সাড়ে ",
        "এক ",
        "এক হাজার ",
        "হাজার ",
        "5 to ",
        "5-",
        "দু",
        "৫শ",
        "Tk 5 to ",
        "between 5 and ",
        "5 or 6% ",
        "Tk 5 - 6 hundred ",
        "EID-5 ",
        "use ",
        "use code A",
        "A-1 ",
        "price: ",
        "মাত্র ৫",
        "class ",
        "buy one ",
        "ক্লাস ",
        "get 5 "
      })
  @DisplayName("S28: every pattern is done with 100 kB of hostile text")
  void everyPatternIsBounded(String piece) {
    String body = piece.repeat(HOSTILE / piece.length());

    assertTimeoutPreemptively(PATIENCE, () -> offers.given("price", "5 Tk").judge(body));
  }
}
