package io.engage.benchmarks.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaEnglishTest {

  private static final Path DATA = Path.of("../../shared/data");

  @Test
  @DisplayName("D7: the goals for English hold on the labelled text messages")
  void theGoalsForEnglishHold() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(DATA.resolve(CorporaEnglish.FILE)), "skipped: no texts below " + DATA);

    CorporaEnglish english = CorporaEnglish.measure(DATA);

    assertThat(english.wording().recall()).isGreaterThanOrEqualTo(0.6);
    assertThat(english.wording().per1000()).isLessThanOrEqualTo(3);
    assertThat(english.ordinary().per1000()).isLessThanOrEqualTo(3);
    assertThat(english.everything().recall()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void whatIsHeldBackIsCountedByWhatItIs(@TempDir Path data) throws IOException {
    Path file = data.resolve(CorporaEnglish.FILE);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        List.of(
            "label\ttext",
            "spam\tClaim your prize now",
            "spam\tSee you \"tomorrow\" at ten",
            "ham\tSee you at \u0085 the office",
            "ham\tWhat the fuck",
            "ham\tRing me on 01712345678"));

    CorporaEnglish english = CorporaEnglish.measure(data);

    assertThat(english.wording()).isEqualTo(new Tally(1, 2, 0, 3));
    assertThat(english.ordinary()).isEqualTo(new Tally(1, 2, 0, 3));
    assertThat(english.everything()).isEqualTo(new Tally(1, 2, 2, 3));
    assertThat(english.markdown())
        .contains("| banned-phrase: profanity | 0 | 0.0 % | 1 | 333.3 | 0.0 % |");
  }

  @Test
  void aMeasureThatNobodyKnowsIsRefusedByName(@TempDir Path data) {
    assertThatThrownBy(() -> SafetyMeasures.take("corpra", data, List.of()))
        .hasMessage("safety: must be one of [corpora]");
  }
}
