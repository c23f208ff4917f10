package io.engage.email;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How to reach the server.
 *
 * @param ehlo the name by which we greet
 * @param login user and password, if the server wants them
 * @param tls what makes encrypted sockets, and so decides whom to trust
 */
record SmtpSettings(
    String host,
    int port,
    TransportSecurity security,
    String ehlo,
    Optional<Login> login,
    Timeouts timeouts,
    int connections,
    SSLSocketFactory tls) {

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + " " + security + "]";
  }

  /** Who logs in. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /** How long to wait for a connection, for an answer and for a write to be taken. */
  record Timeouts(Duration connect, Duration read, Duration write) {

    /** Each of the three when nobody says otherwise. */
    static final Duration EACH = Duration.ofSeconds(30);

    static Timeouts standard() {
      return new Timeouts(EACH, EACH, EACH);
    }

    /** How long one send may take in all, once it has a connection's place. */
    Duration whole() {
      return connect.plus(read).plus(write);
    }
  }
}
