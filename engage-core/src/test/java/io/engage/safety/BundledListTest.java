package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every phrase of the lists that come with Engage. */
class BundledListTest {

  private final PhraseList list = PhraseList.bundled();
  private final Screening screening = Screening.by(SafetyFilters.bannedPhrases(list));

  @Test
  void noMildPhraseBlocksByItself() {
    assertThat(phrases(false))
        .hasSizeGreaterThan(500)
        .filteredOn(words -> !screening.judge(words).equals("allowed"))
        .isEmpty();
  }

  @Test
  void everyGravePhraseBlocksByItself() {
    assertThat(phrases(true))
        .hasSizeGreaterThan(3_000)
        .filteredOn(words -> screening.judge(words).equals("allowed"))
        .isEmpty();
  }

  private List<String> phrases(boolean grave) {
    return list.phrases().stream()
        .filter(phrase -> grave == (phrase.severity() == Severity.HIGH))
        .map(phrase -> phrase.text().replace("*", ""))
        .toList();
  }
}
