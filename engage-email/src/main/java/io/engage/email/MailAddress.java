package io.engage.email;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses as they stand on the wire: ASCII, with nothing in them that ends a command. */
final class MailAddress {

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9-]{1,63}");

  /** Words, perhaps quoted ones or such as need SMTPUTF8 (RFC 5321, RFC 6531). */
  private static final Pattern POSSIBLE_LOCAL =
      Pattern.compile("(?:[\\w!#$%&'*+/=?^`{|}~.\\P{ASCII}-]|\"(?:[^\"\\\\]|\\\\.)*+\")++");

  /** An address literal, or labels that the DNS can hold in some spelling. */
  private static final Pattern POSSIBLE_DOMAIN =
      Pattern.compile(
          "\\[[^\\[\\]\\\\]+]|(?!\\p{ASCII}{254})LABEL(?:\\.LABEL)*+"
              .replace("LABEL", "(?:[\\w-]*+\\P{ASCII}[\\w\\P{ASCII}-]*+|[\\w-]{1,63}+)"));

  private MailAddress() {}

  /**
   * The address for an envelope, its domain in ASCII form (RFC 5890).
   *
   * @return nothing for an address with a quoted or non-ASCII local part, or with a domain that is
   *     none; nor for one whose letters would turn into others, since the suppression list would
   *     not know it again
   */
  static Optional<String> onTheWire(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(address.substring(at + 1)).map(d -> address.substring(0, at + 1) + d);
  }

  /**
   * Whether it is an address at all, also one that is not spoken here. In doubt it is: who is taken
   * for dead is never written to again.
   */
  static boolean canExist(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && POSSIBLE_LOCAL.matcher(address.substring(0, at)).matches()
        && POSSIBLE_DOMAIN.matcher(address.substring(at + 1)).matches();
  }

  static String domainOf(String wire) {
    return wire.substring(wire.lastIndexOf('@') + 1);
  }

  private static Optional<String> domain(String domain) {
    StringBuilder wire = new StringBuilder();
    for (String label : domain.split("\\.", -1)) {
      Optional<String> ascii = label(label);
      if (ascii.isEmpty()) {
        return Optional.empty();
      }
      wire.append(wire.isEmpty() ? "" : ".").append(ascii.get());
    }
    return wire.length() <= 253 ? Optional.of(wire.toString()) : Optional.empty();
  }

  private static Optional<String> label(String label) {
    if (LABEL.matcher(label).matches()) {
      return Optional.of(label);
    }
    try {
      String ascii = IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
      return Optional.of(ascii).filter(a -> LABEL.matcher(a).matches() && isSame(label, a));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The JDK knows the IDNA of 2003 alone, by which some letters lead to another's domain. */
  private static boolean isSame(String label, String ascii) {
    String plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return ascii.startsWith("xn--") && IDN.toUnicode(ascii).equals(plain);
  }
}
