package io.engage.email;

/**
 * A name and an address as they stand in From and To.
 *
 * @param name may be empty
 * @param address ASCII, checked
 */
record Mailbox(String name, String address) {

  String toHeader() {
    String written = HeaderText.name(name);
    return name.isBlank() ? address : written + foldBefore(written) + "<" + address + ">";
  }

  String domain() {
    return MailAddress.domainOf(address);
  }

  private static String foldBefore(String written) {
    return written.startsWith("=?") ? "\r\n " : " ";
  }

  @Override
  public String toString() {
    return "Mailbox[***@" + domain() + "]";
  }
}
