package io.engage.message;

/**
 * What sort of address a channel writes to. Two channels may share one: SMS and WhatsApp both reach
 * a phone.
 *
 * @param value lower-case letters, digits and hyphens, up to 64 characters
 */
public record AddressKind(String value) {

  /** A mail address. */
  public static final AddressKind EMAIL = new AddressKind("email");

  /** A phone number in E.164 form. */
  public static final AddressKind PHONE = new AddressKind("phone");

  /** Checks the name. */
  public AddressKind {
    Names.check("address kind", value);
  }

  /** An address kind of the host's own. */
  public static AddressKind of(String value) {
    return new AddressKind(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
