package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S27: one folding")
class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Straße Ärger,strasse arger",
    "ＦＵＬＬ ²,full 2",
    "Ηello мy РАУ,hello my pay",
    "১২৩ ४५६ 789,123 456 789",
    "ব\u09BCং,রং",
    "ক\u09C7\u09BE,কো",
    "ক\u09C7\u09D7,কৌ",
    "অ\u09BE,আ",
    "হঠাৎ,হঠাত্",
    "a&nbsp;b&#99;d&lt;e,a bcd e",
    "Tom & Jerry,tom jerry",
    "&amp;amp;#65;,a"
  })
  void whatLooksAlikeIsAlike(String text, String folded) {
    assertThat(FoldedText.of(text)).hasToString(folded);
  }

  @Test
  void everyCodePointHasAFoldingThatIsItsOwn() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String once = Folding.letters(c);
      String twice = FoldedText.of(once).toString();
      if (!twice.equals(once)) {
        assertThat(twice).as("U+%04X", c).isEqualTo(once);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void foldingTwiceIsFoldingOnceAndPlacesAreInOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = Scramble.text(random, 1 + random.nextInt(60));
      FoldedText folded = FoldedText.of(text);

      assertThat(FoldedText.of(folded.toString())).hasToString(folded.toString());
      assertPlaces(folded, text);
      assertPlaces(folded.undisguised(), text);
    }
  }

  private static void assertPlaces(FoldedText folded, String text) {
    int before = 0;
    for (int i = 0; i < folded.size(); i++) {
      assertThat(folded.start(i)).isGreaterThanOrEqualTo(before);
      assertThat(folded.end(i)).isGreaterThan(folded.start(i)).isLessThanOrEqualTo(text.length());
      before = folded.start(i);
    }
  }
}
