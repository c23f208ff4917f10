package io.engage.safety;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** One form for the ways to write a number: 1,250 and 12,50,000 and 1250.00. */
final class Numbers {

  private static final Pattern COMMA = Pattern.compile("[0-9],[0-9]{1,2}$");

  private Numbers() {}

  static String form(String written) {
    String number =
        COMMA.matcher(written).find() && written.indexOf('.') < 0
            ? decimalComma(written)
            : written.replace(",", "");
    String plain = isPlain(number) ? number : withoutThousands(number);
    return new BigDecimal(plain).stripTrailingZeros().toPlainString();
  }

  /** 99,50 is not 9950; 1,00 is 1. */
  private static String decimalComma(String written) {
    int comma = written.lastIndexOf(',');
    return written.substring(0, comma).replace(",", "") + "." + written.substring(comma + 1);
  }

  private static boolean isPlain(String number) {
    return number.indexOf('.') == number.lastIndexOf('.');
  }

  /** 1.250.000: points between thousands. */
  private static String withoutThousands(String number) {
    return number.replace(".", "");
  }
}
