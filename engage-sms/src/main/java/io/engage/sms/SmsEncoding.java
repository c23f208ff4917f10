package io.engage.sms;

/** How a text travels over the air (3GPP TS 23.038), which decides how much fits into a part. */
public enum SmsEncoding {
  /**
   * The default alphabet: 160 septets in one message, 153 in each part of a longer one. The
   * characters {@code € ^ { } [ ] ~ | \} and the form feed take two.
   */
  GSM_7(160, 153),
  /**
   * UTF-16: 70 units in one message, 67 in each part of a longer one. A single character outside
   * the default alphabet, a Bengali letter or a typographic quote, brings a whole text here.
   */
  UCS_2(70, 67);

  private final int single;
  private final int part;

  SmsEncoding(int single, int part) {
    this.single = single;
    this.part = part;
  }

  /** How many units a message may have that is not split. */
  int single() {
    return single;
  }

  /** How many units each part holds of a message that is split. */
  int part() {
    return part;
  }
}
