package io.engage.examples.sheba;

import io.engage.email.SmtpChannel;
import io.engage.email.SmtpChannelBuilder;

/**
 * Where mail is handed over. Port 465 means TLS from the first byte and 587 STARTTLS; every other
 * port is spoken to in plain text, as the local inbox and other mail catchers are.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 */
public record MailServer(String host, int port) {

  private static final int IMPLICIT_TLS = 465;
  private static final int SUBMISSION = 587;

  SmtpChannelBuilder channel() {
    SmtpChannelBuilder channel = SmtpChannel.builder(host).port(port);
    return switch (port) {
      case IMPLICIT_TLS -> channel.implicitTls();
      case SUBMISSION -> channel.startTls();
      default -> channel.plaintext();
    };
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
