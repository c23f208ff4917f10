package io.engage.benchmarks.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.safety.PhraseList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvasionsReportTest {

  @Test
  @DisplayName("S27: 98 of 100 hidden phrases of the bundled lists are found")
  void theBundledPhrasesAreFoundHoweverTheyAreHidden() {
    EvasionsReport report = EvasionsReport.of(PhraseList.bundled());

    assertThat(report.recall()).as(report.markdown()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void eachTransformIsNamedAndCounted() {
    String report =
        EvasionsReport.of(PhraseList.of("cash prize 10", "shame", "বিষয় শীত কুত্তানো*"))
            .markdown();

    for (EvasionsTransform transform : EvasionsTransform.all()) {
      assertThat(report).contains("| " + transform.meaning() + " |");
    }
  }
}
