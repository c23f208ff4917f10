package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the Bengali lists leave alone, and what they do not. */
class InnocentBengaliTest {

  private static final String LOOK_ALIKES =
      """
      চোদ্দ চৌদ্দ চোদ্দই চুদুরবুদুর চ্যুত বিচ্যুতি গুদাম গুদামঘর ভোদড় ভোঁদড় মাগুর মাগরিব মাগো
      বালক বালিকা বালিশ বালতি বালি বাল্য সকালবেলা কপাল পাঠশালা কর্মশালা শালিক শালবন শালগম শালীন
      ধোনি ধনিয়া ধনী ধনুক সোনা সোনালি গোয়া গোয়ালা গোয়েন্দা পোদ্দার পোলাও পুতুল খানকাহ খানকা
      হোল হোলি বিচিত্র মুতাবিক মুতালিব গুণ গুন ফাঁকা ফাঁকি হারাম হালাল হালুয়া কাফেলা লুচি কচ্ছপ
      ছিনতাই বেশি বেসরকারি ট্রেন্ডিং রেন্ডারিং ব্র্যান্ড ভোট ভাদ্র আবালবৃদ্ধবনিতা বেকার মালুম মালা
      নেড়ে কাঠ পাকা পাকিস্তানি মাদারীপুর ইতালি ইতরবিশেষ হাওয়া শাওয়ার গাড়ি গাঢ় বাড়া ঠান্ডা
      হোগলা মারাঠি মগবাজার নটিংহাম নটীর নাটক নাটকের ভাতার ভাতা মুচি শেক্সপিয়ার সেক্টর যৌথ লিঙ্গ
      রেপ্লিকা লাশ গুমট খুনসুটি কোপাইলট ল্যাপটপ ল্যান্ড লন্ডন শুকরিয়া শুক্রবার শুয়ে জানালা
      বান্দরবান বেহালা বাষ্প পাইকারি মুল্লুক বাংলো ভূদান গান্ধী চামড়া ফকিরহাট ভণ্ডুল মেরো হাজারজন
      """;

  private final SafetyFilter filter = BannedPhraseFilter.bundled();

  @Test
  void wordsThatLookLikeBannedOnesPass() {
    assertThat(Stream.of(LOOK_ALIKES.strip().split("\\s+")).filter(this::isHeld)).isEmpty();
  }

  @Test
  void namesOfPartiesPersonsAndBanksPass() {
    assertThat(
            List.of(
                "গ্রামীণ ফোন ও গ্রামীণ ব্যাংক দুই প্রতিষ্ঠান।",
                "জামাত, শিবির ও পাকিস্তানি দল নিয়ে খবর।",
                "হিটলার, বুশ, নিজামী ও মীরজাফর ইতিহাসের নাম।"))
        .noneMatch(this::isHeld);
  }

  @Test
  void warningsAgainstTrickeryPass() {
    assertThat(
            List.of(
                "ওটিপি কাউকে বলবেন না।",
                "আপনার পিন নম্বর কাউকে জানাবেন না।",
                "লটারির কথা বলে কেউ টাকা চাইলে জানাবেন।"))
        .noneMatch(this::isHeld);
  }

  @Test
  void aBrotherInLawPassesAndAnAddressDoesNot() {
    assertThat(isHeld("আমার শালা ঢাকায় থাকে, শালীর বিয়ে কাল।")).isFalse();
    assertThat(isHeld("তুই শালা আবার এসেছিস?")).isTrue();
  }

  @Test
  void politeAddressDoesNotHideInsultsThreatsAndGuilt() {
    assertThat(
            List.of(
                "আপনি একটা মূর্খ মানুষ",
                "বোকা কোথাকার",
                "আপনি একটা গাধা",
                "আপনি একটা ছাগল, বুঝলেন?",
                "তুমি একটা আস্ত গরু! আর কিছু বলার নেই",
                "টাকা না দিলে বাসায় লোক পাঠাব",
                "টাকা না দিলে দেখে নেব।",
                "বকেয়া না দিলে মামলা করব।",
                "আপনি না এলে আমাদের কর্মীরা না খেয়ে থাকবে",
                "আপনার জন্য আমাদের কর্মীরা চাকরি হারাবে।"))
        .allMatch(this::isHeld);
  }

  @Test
  void animalsVisitsFastsAndJobsPass() {
    assertThat(
            List.of(
                "আপনি একটা ছাগল কোরবানি দিতে চাইলে আমাদের জানান।",
                "আপনি একটা গরু কিনলে পৌঁছে দেওয়ার খরচ লাগবে না।",
                "গাধা ও ছাগল দুটোই শান্ত প্রাণী।",
                "আপনি বোকা নন, প্রতারকের কথায় কান দেবেন না।",
                "আপনি একজন চোর ধরতে সাহায্য করেছেন, ধন্যবাদ।",
                "মেশিন কাজ না করলে বাসায় লোক পাঠাব।",
                "ঠিকানা না দিলে লোক পাঠানো যাবে না।",
                "আমরা বিষয়টা দেখে নেব।",
                "পরীক্ষার আগে আট ঘণ্টা না খেয়ে থাকবেন।",
                "আপনার জন্য চাকরির খবর এসেছে।"))
        .noneMatch(this::isHeld);
  }

  @Test
  void homesShopsLessonsAndBanksPass() {
    assertThat(
            List.of(
                "ছাদের মাল ঢালাই শুক্রবার সকালে শুরু হবে।",
                "সিঁড়িতে মাল ফেলে রাখা যাবে না।",
                "দেয়ালে হোল কাটা ও পাইপ বসানো হবে।",
                "বারান্দা ঝাড়ু মারা, মোছা ও জানালা পরিষ্কার।",
                "সামনের গেট বন্ধ থাকলে পিছন দিয়ে ঢুকবেন।",
                "তেলাপোকা ও উইপোকা মেরে ফেলবে এমন ওষুধ দেওয়া হবে।",
                "জামার গলা কেটে দেবেন আমাদের দর্জি।",
                "আক্কেল দাঁত ফেলে দেবেন কি না, ডাক্তার বলবেন।",
                "আবাল-বৃদ্ধ-বনিতা সবার জন্য মেলা।",
                "আজ পড়ব: বাঁদর ও বনমানুষের পার্থক্য।",
                "চোখের রং জিন দ্বারা নিয়ন্ত্রিত হয়।",
                "জন্তু-জানোয়ারের ছবি আঁকা শেখানো হবে।",
                "ভিডিও দেখে আয়ত্ত করুন বীজগণিত।",
                "দুই জনকে পাঠান, কাজ বেশি।"))
        .noneMatch(this::isHeld);
  }

  @Test
  void codesForCouriersAndAccountsClosedOnRequestPass() {
    assertThat(
            List.of(
                "ডেলিভারিম্যান এলে তাঁকে ওটিপি বলুন।",
                "রাইডারকে OTP কোডটি দেখান।",
                "অ্যাপে লগইন করতে আপনার পাসওয়ার্ড দিন।",
                "লেনদেন করতে আপনার পিন দিন।",
                "কাউকে ওটিপি বলবেন না।",
                "আপনার অনুরোধে আপনার অ্যাকাউন্টটি বন্ধ হয়ে যাবে।",
                "আপনার অনুরোধে আগামী রবিবার অ্যাকাউন্টটি বন্ধ হয়ে যাবে।",
                "ভুলে আপনার নম্বরে দুটি বার্তা গেছে, এজন্য দুঃখিত।"))
        .noneMatch(this::isHeld);
  }

  @Test
  void whatIsLikeThemAndMeantIllDoesNot() {
    assertThat(
            List.of(
                "আমাদের ওটিপি বলুন",
                "আপনার অ্যাকাউন্টটি বন্ধ হয়ে যাবে",
                "ভুলে আপনার নম্বরে টাকা চলে গেছে, ফেরত দিন",
                "তোর মুখে ঝাড়ু মারি",
                "তুই একটা আবাল",
                "তোকে মেরে ফেলব"))
        .allMatch(this::isHeld);
  }

  @Test
  void caseEndingsDoNotHideAWord() {
    assertThat(List.of("কুত্তাগুলোকে", "হারামজাদাদের", "খানকিরে", "মালাউনদেরকে", "লুচ্চাটা"))
        .allMatch(this::isHeld);
  }

  @Test
  void aCompoundIsFoundAndQuotedWhole() {
    PhraseMatcher matcher = new PhraseMatcher(PhraseList.of("*মারানি").phrases());

    assertThat(matcher.find("ওই ধোঁয়ামারানি চুপ"))
        .singleElement()
        .satisfies(match -> assertThat(match.start()).isEqualTo(3))
        .satisfies(match -> assertThat(match.end()).isEqualTo("ওই ধোঁয়ামারানি".length()));
    assertThat(matcher.find("ধোঁয়ামারানিতে")).isEmpty();
  }

  @Test
  void twoMildWordsOfAKindAreOneTooMany() {
    assertThat(isHeld("ঘরে বসে আয় করুন।")).isFalse();
    assertThat(isHeld("ঘরে বসে আয় করুন, আগে ফি পাঠান।")).isTrue();
  }

  private boolean isHeld(String text) {
    ScreenedText screened =
        new ScreenedText(
            MessageContent.of("", text), Locale.forLanguageTag("bn"), ChannelId.SMS, Map.of());
    return filter.check(screened) instanceof SafetyVerdict.Blocked;
  }
}
