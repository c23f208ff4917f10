package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for a secret is held back, in whichever letters; who warns of that is not. */
class AskedSecretsTest {

  private final Screening phrases = Screening.by(BannedPhraseFilter.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আপনার OTP আমাদের বলুন",
        "OTP পাঠান",
        "OTPটি আমাদের জানান",
        "OTP-টা একটু বলেন",
        "বিকাশ PIN পাঠান",
        "আপনার bKash PIN দিন",
        "আপনার বিকাশ PIN নাম্বার দিন",
        "আপনার Nagad পিন নাম্বার বলুন",
        "CVV নম্বরটি বলুন",
        "আপনার password পাঠান",
        "আপনার পাসোয়ার্ড পাঠান",
        "আপনার account বন্ধ হয়ে যাবে",
        "আপনার এ্যাকাউন্ট বন্ধ হয়ে যাবে",
        "আপনার card block হয়ে যাবে",
        "আপনি lottery জিতেছেন",
        "ভুলে আপনার bKash-এ টাকা গেছে",
        "Verification code টি পাঠান"
      })
  void loanWordsAreFoundInEitherScript(String text) {
    assertThat(phrases.judge(text)).isEqualTo("banned-phrase scam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "বিকাশ থেকে একজন ফোন করবেন, তাঁকে ওটিপি দিন।",
        "আমাদের প্রতিনিধি ফোন করলে তাঁকে ওটিপি বলুন।",
        "কল করলে তাকে OTP কোডটি জানান।",
        "ফোন এলে তাঁকে ওটিপি দিন।",
        "আমাদের প্রতিনিধিকে ওটিপি দিন।",
        "ব্যাংক কর্মকর্তাকে পিন জানান।",
        "এজেন্টকে ভেরিফিকেশন কোডটি দিন।"
      })
  void whoPhonesAndWhoeverSpeaksForAFirmGetsNoSecret(String text) {
    assertThat(phrases.judge(text)).isEqualTo("banned-phrase scam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ডেলিভারিম্যান এলে তাঁকে ওটিপি বলুন।",
        "আমাদের রাইডার আসছেন। তাঁকে ওটিপি দিন।",
        "রাইডার পৌঁছালে তাকে OTP কোডটি দিন।",
        "টেকনিশিয়ানকে ওটিপি দিন।",
        "বন্ধুকে রেফার করুন, তাকে কোডটি দিন।",
        "কেউ ফোন করলে তাকে ওটিপি দেবেন না।"
      })
  void whoStandsAtTheDoorMayBeToldACode(String text) {
    assertThat(phrases.judge(text)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please send me your pin",
        "Kindly share the otp you received",
        "Send the code you got to us",
        "Read me the verification code",
        "Forward us the OTP",
        "What's your CVV?",
        "Share with us your passcode",
        "Reply with your security code",
        "OTP ta amake bolun",
        "Apnar account bondho hoye jabe"
      })
  void englishAndLatinBengaliRequestsAreFound(String text) {
    assertThat(phrases.judge(text)).isEqualTo("banned-phrase scam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আপনার OTP কাউকে বলবেন না।",
        "PIN নম্বর কারও সঙ্গে শেয়ার করবেন না।",
        "আপনার account সচল হয়েছে।",
        "bKash-এ বিল দেওয়া যাবে।",
        "Never share your OTP or PIN with anyone.",
        "We will never ask for your password.",
        "Enter the code we sent you to log in.",
        "Your verification code is 482913."
      })
  void warningsAndNoticesPass(String text) {
    assertThat(phrases.judge(text)).isEqualTo("allowed");
  }

  @Test
  void aPhraseInManySpellingsCountsOnce() {
    SafetyFilter list =
        SafetyFilters.bannedPhrases(PhraseFile.parse("test", "[scam medium]\nপিন নম্বর দিন\n"));

    assertThat(Screening.by(list).judge("PIN number দিন, পিন নাম্বার দিন")).isEqualTo("allowed");
  }
}
