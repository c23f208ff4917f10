package io.engage.safety;

import java.util.regex.Pattern;

/** Knows the numbers of payment cards by their length, their first digit and their check digit. */
final class CardNumbers {

  static final int FEWEST = 13;
  static final int MOST = 19;

  /** Short ones are of a few issuers; others so long are of devices and goods. */
  private static final Pattern ISSUED =
      Pattern.compile("4[0-9]{12}$|3[0689][0-9]{12}$|3[47][0-9]{13}$|[2-6][0-9]{15,18}$");

  private CardNumbers() {}

  static boolean is(String digits) {
    return digits.length() >= FEWEST
        && digits.length() <= MOST
        && ISSUED.matcher(digits).lookingAt()
        && digits.chars().distinct().count() > 1
        && checkSum(digits) % 10 == 0;
  }

  /** Of Luhn: every second digit from the right counts twice, digit by digit. */
  private static int checkSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int worth = i % 2 == 0 ? digit : 2 * digit;
      sum += worth > 9 ? worth - 9 : worth;
    }
    return sum;
  }
}
