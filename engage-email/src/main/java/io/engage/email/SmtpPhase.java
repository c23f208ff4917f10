package io.engage.email;

/** How far the conversation about one mail has come: what the next reply, or its absence, means. */
enum SmtpPhase {
  /** Connecting, greeting, EHLO and STARTTLS. */
  CONNECT("connecting"),
  /** AUTH. */
  LOGIN("logging in"),
  /** MAIL FROM. */
  SENDER("MAIL FROM"),
  /** RCPT TO. */
  RECIPIENT("RCPT TO"),
  /** DATA and the mail itself, up to but without the final dot. */
  DATA("DATA"),
  /** The final dot is out: from here on the server may have the mail. */
  END("the end of the mail");

  private final String label;

  SmtpPhase(String label) {
    this.label = label;
  }

  /** The name in reasons. */
  String label() {
    return label;
  }
}
