package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsSizeTest {

  /** The alphabets as 3GPP TS 23.038 prints them, row after row, by code point. */
  private static final List<Integer> BASIC =
      List.of(
          0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5,
          0xE5, 0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0xC6,
          0xE6, 0xDF, 0xC9, 0xA4, 0xA1, 0xC4, 0xD6, 0xD1, 0xDC, 0xA7, 0xBF, 0xE4, 0xF6, 0xF1, 0xFC,
          0xE0);

  private static final List<Integer> EXTENSION =
      List.of(0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC);

  private static final List<String> SNIPPETS =
      List.of(
          "a", "Z", "9", " ", "\n", "é", "Ω", "@", "_", "€", "^", "{", "}", "[", "]", "~", "|",
          "\\", "word ", "€€", "{x}");

  private static final List<String> BEYOND = List.of("”", "ক", "ব", "😀", "👩‍🔧", "ç", "`", "\t");

  @ParameterizedTest
  @CsvSource({
    "160, GSM_7, 160, 1",
    "161, GSM_7, 161, 2",
    "306, GSM_7, 306, 2",
    "307, GSM_7, 307, 3",
    "0, GSM_7, 0, 1"
  })
  void latinLettersFillPartsOf153(int length, SmsEncoding encoding, int units, int segments) {
    assertThat(SmsSize.of("a".repeat(length))).isEqualTo(new SmsSize(encoding, units, segments));
  }

  @ParameterizedTest
  @CsvSource({"70, 70, 1", "71, 71, 2", "134, 134, 2", "135, 135, 3"})
  void bengaliLettersFillPartsOf67(int length, int units, int segments) {
    assertThat(SmsSize.of("ক".repeat(length)))
        .isEqualTo(new SmsSize(SmsEncoding.UCS_2, units, segments));
  }

  @Test
  void oneTypographicQuoteMakesTwoMoreParts() {
    assertThat(SmsSize.of("a".repeat(160)).segments()).isEqualTo(1);
    assertThat(SmsSize.of("a".repeat(159) + "’")).isEqualTo(new SmsSize(SmsEncoding.UCS_2, 160, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"€", "^", "{", "}", "[", "]", "~", "|", "\\", "\f"})
  void anEscapedCharacterCountsTwice(String character) {
    assertThat(SmsSize.of(character)).isEqualTo(new SmsSize(SmsEncoding.GSM_7, 2, 1));
    assertThat(SmsSize.of(character.repeat(80)).segments()).isEqualTo(1);
    assertThat(SmsSize.of(character.repeat(81)).segments()).isEqualTo(2);
  }

  /** 153 is odd: 76 escaped characters fill a part but for one septet, which stays empty. */
  @Test
  void anEscapedCharacterIsNeverTornApart() {
    assertThat(SmsSize.of("€".repeat(152)).segments()).isEqualTo(2);
    assertThat(SmsSize.of("€".repeat(153))).isEqualTo(new SmsSize(SmsEncoding.GSM_7, 306, 3));
  }

  /** 67 is odd too. */
  @Test
  void anEmojiIsNeverTornApart() {
    assertThat(SmsSize.of("😀".repeat(35)).segments()).isEqualTo(1);
    assertThat(SmsSize.of("😀".repeat(66)).segments()).isEqualTo(2);
    assertThat(SmsSize.of("😀".repeat(67))).isEqualTo(new SmsSize(SmsEncoding.UCS_2, 134, 3));
  }

  @Test
  void halfACharacterIsCountedNotRefused() {
    assertThat(SmsSize.of("\uD83D")).isEqualTo(new SmsSize(SmsEncoding.UCS_2, 1, 1));
  }

  @Test
  void theBackquoteAndTheTabulatorAreNotInTheAlphabet() {
    assertThat(SmsSize.of("`").encoding()).isEqualTo(SmsEncoding.UCS_2);
    assertThat(SmsSize.of("\t").encoding()).isEqualTo(SmsEncoding.UCS_2);
    assertThat(SmsSize.of("ç").encoding()).isEqualTo(SmsEncoding.UCS_2);
    assertThat(SmsSize.of("Ç").encoding()).isEqualTo(SmsEncoding.GSM_7);
  }

  @Test
  void everySingleCharacterIsMeasuredAsTheStandardPrintsIt() {
    for (int c = 0; c < 0x3000; c++) {
      String text = Character.toString(c);
      assertThat(SmsSize.of(text)).as("U+%04X", c).isEqualTo(bySlowCount(text));
    }
  }

  @Test
  void aThousandRandomTextsAreMeasuredAsBySlowCount() {
    Random random = new Random(20261121);
    for (int i = 0; i < 1_000; i++) {
      String text = randomText(random);
      assertThat(SmsSize.of(text)).as(text).isEqualTo(bySlowCount(text));
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    List<String> words = new ArrayList<>(SNIPPETS);
    if (random.nextBoolean()) {
      words.addAll(BEYOND);
    }
    int most = random.nextInt(400);
    while (text.length() < most) {
      text.append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  /** Writes the parts out, one unit after the other, and counts them. */
  private static SmsSize bySlowCount(String text) {
    boolean gsm = text.codePoints().allMatch(c -> isBasic(c) || EXTENSION.contains(c));
    List<String> characters =
        text.codePoints()
            .mapToObj(
                c ->
                    gsm
                        ? EXTENSION.contains(c) ? "EX" : "S"
                        : "U".repeat(Character.toString(c).length()))
            .toList();
    String whole = String.join("", characters);
    SmsEncoding encoding = gsm ? SmsEncoding.GSM_7 : SmsEncoding.UCS_2;
    if (whole.length() <= (gsm ? 160 : 70)) {
      return new SmsSize(encoding, whole.length(), 1);
    }
    List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
    for (String character : characters) {
      StringBuilder last = parts.get(parts.size() - 1);
      if ((last + character).length() > (gsm ? 153 : 67)) {
        parts.add(new StringBuilder(character));
      } else {
        last.append(character);
      }
    }
    return new SmsSize(encoding, whole.length(), parts.size());
  }

  private static boolean isBasic(int c) {
    boolean ascii = c >= 0x20 && c < 0x7F && c != 0x60 && !EXTENSION.contains(c);
    return ascii || BASIC.contains(c);
  }
}
