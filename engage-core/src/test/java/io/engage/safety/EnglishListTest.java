package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the English list holds back, and what it must not (D2, D3). */
class EnglishListTest {

  private final Screening phrases = Screening.by(BannedPhraseFilter.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please send your OTP to this number | scam",
        "Kindly share your OTP and we release the money | scam",
        "Click here to verify your wallet | scam",
        "Pay a small fee and we send you the inheritance fund | scam",
        "Guaranteed profit with our crypto investment | scam",
        "You have won a cash prize | scam",
        "URGENT! Your mobile won a prize, claim it: txt now | spam",
        "Act now before it is too late | pressure",
        "You have no choice but to book | pressure",
        "Shame on you for leaving us | pressure",
        "Hurry, this is your last chance | pressure",
        "We know where you live | threat",
        "I will kill you | threat",
        "You idiot | profanity",
        "Hot girls want phone sex | sexual"
      })
  void whatNoBusinessMaySayIsHeldBack(String body, String category) {
    assertThat(phrases.judge(body)).isEqualTo("banned-phrase " + category);
  }

  @Test
  @DisplayName("D2: honest texts that sound a little like it may go")
  void honestTextsMayGo() throws IOException {
    Screening wording = Screening.by(SafetyFilters.wording());
    List<String> texts = ordinary();

    assertThat(texts).hasSizeGreaterThan(90);
    assertThat(texts)
        .allSatisfy(text -> assertThat(wording.judge(text)).as(text).isEqualTo("allowed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not be stupid, of course I will be there",
        "Oh crap, I have left my keys in the office",
        "Damn it, the hell of a queue again",
        "You look sexy in that dress",
        "She works hard, the silly ass, and loves it",
        "The idiot who parked here must be from the third floor"
      })
  void aMildWordNeedsCompany(String body) {
    assertThat(phrases.judge(body)).isEqualTo("allowed");
  }

  @Test
  void mildWordsTogetherAreAbuse() {
    assertThat(phrases.judge("You are stupid and a moron")).isEqualTo("banned-phrase profanity");
  }

  private static List<String> ordinary() throws IOException {
    try (InputStream in = EnglishListTest.class.getResourceAsStream("ordinary_en.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
