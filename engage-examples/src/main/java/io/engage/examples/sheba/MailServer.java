package io.engage.examples.sheba;

import io.engage.email.SmtpChannel;
import io.engage.email.SmtpChannelBuilder;
import java.time.Duration;

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

  /** Twice the longest send fits into the minute for which a process has its messages in hand. */
  SmtpChannelBuilder channel() {
    SmtpChannelBuilder channel =
        SmtpChannel.builder(host)
            .port(port)
            .timeouts(Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofSeconds(5));
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
