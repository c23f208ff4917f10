package io.engage.email;

import java.util.Set;

/** How the way to the server is protected. */
enum TransportSecurity {
  /** A plain greeting, then STARTTLS or nothing (RFC 3207). */
  STARTTLS(587),
  /** TLS from the first byte (RFC 8314). */
  IMPLICIT(465),
  /** Readable by everybody on the way. */
  NONE(25);

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private final int port;

  TransportSecurity(int port) {
    this.port = port;
  }

  /** The usual port. */
  int port() {
    return port;
  }

  /** Whether somebody on the way to this host could read a password. */
  boolean exposesTo(String host) {
    return this == NONE && !THIS_MACHINE.contains(host);
  }
}
