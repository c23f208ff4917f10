package io.engage.sms;

import java.util.PrimitiveIterator;

/**
 * How much room a text takes as SMS. The provider bills by the segment. Immutable.
 *
 * @param encoding how the text travels
 * @param units septets for {@link SmsEncoding#GSM_7}, UTF-16 units for {@link SmsEncoding#UCS_2}
 * @param segments into how many parts it is split, 1 or more
 */
public record SmsSize(SmsEncoding encoding, int units, int segments) {

  /**
   * Measures a text. A part never ends within a character: neither between the two septets of an
   * escaped one nor between two surrogates, so a part may stay one unit short.
   */
  public static SmsSize of(String text) {
    return text.codePoints().allMatch(Gsm7::has)
        ? measured(SmsEncoding.GSM_7, text.codePoints().map(Gsm7::septets).iterator())
        : measured(SmsEncoding.UCS_2, text.codePoints().map(Character::charCount).iterator());
  }

  private static SmsSize measured(SmsEncoding encoding, PrimitiveIterator.OfInt widths) {
    int units = 0;
    int parts = 1;
    int inPart = 0;
    while (widths.hasNext()) {
      int width = widths.nextInt();
      units += width;
      inPart += width;
      if (inPart > encoding.part()) {
        parts++;
        inPart = width;
      }
    }
    return new SmsSize(encoding, units, units <= encoding.single() ? 1 : parts);
  }
}
