package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private final SafetyFilter filter =
      SafetyFilters.bannedPhrases(
          PhraseFile.parse(
              "test",
              """
              [spam medium]
              win
              prize
              win a prize

              [pressure low]
              hurry
              now
              today

              [scam high]
              send your pin
              """));

  @Test
  void mediumPhrasesBlockInPairs() {
    assertThat(category("You win")).isEmpty();
    assertThat(category("You win, and a prize too")).isEqualTo("spam");
  }

  @Test
  void lowPhrasesBlockInThrees() {
    assertThat(category("Hurry now")).isEmpty();
    assertThat(category("Hurry now, today")).isEqualTo("pressure");
  }

  @Test
  void thePhraseThatIsThereTwiceCountsOnce() {
    assertThat(category("Win, win, WIN, w1n")).isEmpty();
  }

  @Test
  void wordsThatALongerPhraseCountsForAreNotCountedAgain() {
    assertThat(category("To win a prize")).isEmpty();
    assertThat(category("To win a prize, a second prize")).isEqualTo("spam");
  }

  @Test
  void ofSeveralPhrasesAtOnePlaceTheGravestCounts() {
    SafetyFilter twice =
        SafetyFilters.bannedPhrases(
            PhraseFile.parse("test", "[spam medium]\npart time job*\nparttime job*\nparttime*"));

    assertThat(Screening.by(twice).judge("A parttime job")).isEqualTo("allowed");
  }

  @Test
  void anInnocentPhraseTakesBackWhatLiesWithinItAndNothingElse() {
    Screening birds =
        Screening.by(
            SafetyFilters.bannedPhrases(
                PhraseFile.parse(
                    "test",
                    "[sexual high]\ntits\n[sexual innocent]\ngreat tits\ntits and finches\n")));

    assertThat(birds.judge("Great tits nest here, and so do tits and finches"))
        .isEqualTo("allowed");
    assertThat(birds.found("Great tits, tits")).containsExactly("tits");
    assertThat(birds.judge("Great")).isEqualTo("allowed");
  }

  @Test
  void categoriesAreNotAddedToEachOther() {
    assertThat(category("Win now")).isEmpty();
  }

  @Test
  void theCategoryWithMostPointsIsNamedAndTheFirstOfEquals() {
    assertThat(category("Send your pin, hurry now, today")).isEqualTo("pressure");
    assertThat(category("Send your pin; win a prize, win, prize")).isEqualTo("spam");
  }

  @Test
  void theFindingsAreThoseOfTheCategoryInTheOrderOfTheText() {
    assertThat(blocked("Subject", "A prize now, hurry today").findings())
        .containsExactly(
            new Finding("now", "body", 8, 11),
            new Finding("hurry", "body", 13, 18),
            new Finding("today", "body", 19, 24));
  }

  @Test
  void subjectAndBodyAreOneMessage() {
    assertThat(blocked("A prize", "You win").findings())
        .containsExactly(new Finding("prize", "subject", 2, 7), new Finding("win", "body", 4, 7));
  }

  @Test
  void harmlessPhrasesHideNoGraveOneHoweverOftenTheyAreThere() {
    assertThat(category("Now ".repeat(5_000) + "send your pin")).isEqualTo("scam");
    assertThat(category("Prize ".repeat(5_000) + "and you win")).isEqualTo("spam");
  }

  @Test
  void aTextFullOfGravePhrasesIsToldOfInPart() {
    assertThat(blocked("Subject", "Send your pin. ".repeat(5_000)).findings())
        .hasSizeBetween(1, 500);
  }

  private String category(String body) {
    return check("Subject", body) instanceof SafetyVerdict.Blocked blocked
        ? blocked.category()
        : "";
  }

  private SafetyVerdict.Blocked blocked(String subject, String body) {
    return (SafetyVerdict.Blocked) check(subject, body);
  }

  private SafetyVerdict check(String subject, String body) {
    return filter.check(
        new ScreenedText(
            MessageContent.of(subject, body), Locale.ENGLISH, ChannelId.EMAIL, Map.of()));
  }
}
