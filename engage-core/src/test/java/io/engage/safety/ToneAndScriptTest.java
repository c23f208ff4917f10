package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shouting (D3), script (D5), length by channel (D4), purposes (D1). */
class ToneAndScriptTest {

  private final Screening tone = Screening.by(SafetyFilters.shouting());
  private final Screening script = Screening.by(SafetyFilters.script());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOOK NOW BEFORE IT IS TOO LATE",
        "THIS IS YOUR LAST CHANCE, DO NOT WAIT",
        "Hurry, book now!!!",
        "Your offer ends today ! ! ! !",
        "এখনই বুক করুন!!!",
        "ＢＯＯＫ ＮＯＷ ＢＥＦＯＲＥ ＩＴ ＩＳ ＴＯＯ ＬＡＴＥ",
        "Hello!!!!!!!!"
      })
  void shoutingIsFound(String body) {
    assertThat(tone.judge(body)).isEqualTo("tone shouting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your AC needs care. Book now!",
        "OTP: 482913",
        "BRAC BANK and DESCO have your NID on file",
        "Really?! See you then!!",
        "এখনই বুক করুন!"
      })
  void aVoiceAtItsUsualVolumeMayGo(String body) {
    assertThat(tone.judge(body)).isEqualTo("allowed");
  }

  @Test
  void aFactMayBeInCapitals() {
    assertThat(
            tone.given("service", "FINAL PAYMENT OF YOUR ACCOUNT")
                .judge("Due: FINAL PAYMENT OF YOUR ACCOUNT"))
        .isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apnar booking kalke sokal dosh tay, dhonnobad",
        "Your booking is tomorrow at ten in the morning",
        "आपकी बुकिंग कल सुबह दस बजे है, धन्यवाद आपका"
      })
  void aBengaliMessageIsInBengaliScript(String body) {
    assertThat(script.in("bn-BD").judge(body)).isEqualTo("script script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আপনার AC সার্ভিসিং-এর booking confirm হয়েছে",
        "Sheba.xyz-এ আপনার অর্ডার ORD-12345 পথে আছে",
        "আপনার HSC Physics 2nd Paper Model Test শুক্রবার সকাল ১০টায়।",
        "আপনার Samsung Galaxy A55 5G (Awesome Navy, 8/128GB) অর্ডারটি পেয়েছি।",
        "English Grammar: Right Form of Verbs ক্লাসটি আজ সন্ধ্যা ৭টায়।",
        "OK 👍",
        "১২৩৪৫৬৭৮৯০"
      })
  void brandsAndLoanWordsMayStandInABengaliMessage(String body) {
    assertThat(script.in("bn-BD").judge(body)).isEqualTo("allowed");
  }

  @Test
  void whatIsInAnotherScriptIsQuotedAndAnEmptySubjectIsNot() {
    assertThat(script.in("bn-BD").found("apnar booking er shomoy hoyeche"))
        .containsExactly("apnar booking er shomoy hoyeche");
  }

  @Test
  void anEnglishMessageIsInLatinScript() {
    assertThat(script.judge("আপনার বুকিং আগামীকাল সকাল দশটায়, ধন্যবাদ"))
        .isEqualTo("script script");
    assertThat(script.judge("See you at ঢাকা café, naïve Zoë 🙂 \u0092")).isEqualTo("allowed");
    assertThat(script.judge("&lt;#&gt; &amp; more")).isEqualTo("allowed");
  }

  @Test
  void aLanguageOfUnknownScriptMayBeInAny() {
    assertThat(script.in("el").judge("Η κράτησή σας είναι αύριο")).isEqualTo("allowed");
  }

  @Test
  @DisplayName("S27: a word of two alphabets is dressed up")
  void aWordOfTwoAlphabetsIsFound() {
    assertThat(script.judge("Your pаypal is ready")).isEqualTo("script mixed-script");
    assertThat(script.judge("A filter of 5 μm and 10 kΩ")).isEqualTo("allowed");
    assertThat(script.found("Your pаypal, see раyраl")).containsExactly("pаypal", "раyраl");
    assertThat(script.judge("Your αpple is ready")).isEqualTo("script mixed-script");
    assertThat(script.judge("Pay with pαypαl today")).isEqualTo("script mixed-script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The area is πr², and sinθ = y/r",
        "Speed is Δx/Δt, and ΔH is heat",
        "λmax, 2πr and Σx in lesson 3",
        "tanφ and sin2θ"
      })
  void aLessonMayHaveGreekLettersInItsFormulas(String body) {
    assertThat(script.judge(body)).isEqualTo("allowed");
  }

  @Test
  void aChannelMayHaveItsOwnLength() {
    Screening lengths =
        Screening.by(
            SafetyFilters.perChannel(
                Map.of(ChannelId.SMS, SafetyFilters.length(1, 20)), SafetyFilters.length(10, 500)));

    assertThat(lengths.judge("x".repeat(30))).isEqualTo("allowed");
    assertThat(lengths.over(ChannelId.SMS).judge("x".repeat(30))).isEqualTo("length length");
    assertThat(lengths.over(ChannelId.SMS).judge("OK")).isEqualTo("allowed");
  }

  @Test
  @DisplayName("D1: a receipt may be in capitals, an offer may not")
  void aReceiptMayBeInCapitals() {
    Screening standard = Screening.by(SafetyFilters.standard());
    String body = "YOUR PAYMENT IS RECEIVED TODAY. THANK YOU.";

    assertThat(standard.judge(body)).isEqualTo("tone shouting");
    assertThat(standard.sentFor(Purpose.TRANSACTIONAL).judge(body)).isEqualTo("allowed");
  }
}
