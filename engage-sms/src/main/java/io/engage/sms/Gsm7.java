package io.engage.sms;

/** The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1). */
final class Gsm7 {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENSION = "\f^{}\\[~]|€";

  private Gsm7() {}

  static boolean has(int codePoint) {
    return BASIC.indexOf(codePoint) >= 0 || isEscaped(codePoint);
  }

  /** One septet, or two for a character that an escape precedes. */
  static int septets(int codePoint) {
    return isEscaped(codePoint) ? 2 : 1;
  }

  private static boolean isEscaped(int codePoint) {
    return EXTENSION.indexOf(codePoint) >= 0;
  }
}
