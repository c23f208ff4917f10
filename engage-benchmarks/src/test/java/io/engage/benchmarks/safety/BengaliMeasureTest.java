package io.engage.benchmarks.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BengaliMeasureTest {

  private static final Path DATA = Path.of("../../shared/data/bengali");

  private final BengaliMeasure measure = BengaliMeasure.bundled();

  @Test
  void thereAreThreeThousandOrdinarySentencesAllOfThemDifferent() {
    assertThat(OrdinaryBengali.sentences()).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
  }

  @Test
  void everySlotOfAnOrdinarySentenceIsFilled() {
    assertThat(OrdinaryBengali.sentences()).noneMatch(text -> text.matches(".*[{}@|].*"));
  }

  @Test
  void ofAThousandOrdinarySentencesAtMostThreeAreHeldBack() {
    Share held = measure.share("ordinary", OrdinaryBengali.sentences());

    assertThat(held.perThousand()).isLessThanOrEqualTo(3);
  }

  @Test
  void ofTheTermsOfAbuseNineteenOfTwentyAreFoundAndNoName() {
    BengaliTexts texts = data();

    assertThat(measure.share("terms", texts.terms()).percent()).isGreaterThanOrEqualTo(95);
    assertThat(measure.share("names", texts.names()).held()).isZero();
  }

  @Test
  void whatAParentAndAChildSayIsNotHeldBack() {
    assertThat(measure.share("neutral", data().neutral()).held()).isZero();
  }

  @Test
  void hostileTextsWithATermOfAbuseAreFound() {
    data();

    assertThat(measure.rows(DATA, List.of()))
        .filteredOn(row -> row.texts().startsWith("hate with"))
        .singleElement()
        .satisfies(row -> assertThat(row.percent()).isGreaterThanOrEqualTo(95));
  }

  private static BengaliTexts data() {
    assumeTrue(Files.isDirectory(DATA), "the shared data is not beside the project");
    return new BengaliTexts(DATA);
  }
}
