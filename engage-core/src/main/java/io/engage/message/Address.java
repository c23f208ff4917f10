package io.engage.message;

import java.util.Locale;

/**
 * Where a message goes. Suppression and caps know an address by its {@link #identity()}, so that
 * {@code Rina@Example.com} and {@code rina@example.com} are one. {@link #toString()} is masked and
 * safe to log.
 *
 * @param kind what sort of address it is
 * @param value the address as it is written on the envelope, without surrounding space; up to 320
 *     characters (RFC 3696), none of them a control character
 */
public record Address(AddressKind kind, String value) {

  private static final int LONGEST = 320;

  /** Checks the value. */
  public Address {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Address::isUnsafe)) {
      throw new IllegalArgumentException(
          "address: must be 1 to " + LONGEST + " characters without control characters");
    }
    if (kind.equals(AddressKind.EMAIL) && !looksLikeMail(value)) {
      throw new IllegalArgumentException("address: a mail address has a name, an @ and a domain");
    }
    if (kind.equals(AddressKind.PHONE) && !value.matches("\\+[1-9][0-9]{6,14}")) {
      throw new IllegalArgumentException(
          "address: a phone number has the E.164 form +8801712345678");
    }
  }

  /** A mail address. */
  public static Address email(String value) {
    return new Address(AddressKind.EMAIL, value);
  }

  /** A phone number in E.164 form: {@code +8801712345678}. */
  public static Address phone(String value) {
    return new Address(AddressKind.PHONE, value);
  }

  /** The form in which two spellings of one address are equal. */
  public String identity() {
    return kind.equals(AddressKind.EMAIL) ? value.toLowerCase(Locale.ROOT) : value;
  }

  @Override
  public String toString() {
    int at = value.lastIndexOf('@');
    String shown = at > 0 ? "***" + value.substring(at) : "***";
    return kind + ":" + shown;
  }

  private static boolean looksLikeMail(String value) {
    int at = value.lastIndexOf('@');
    return at > 0 && at < value.length() - 1 && value.indexOf(' ') < 0;
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
