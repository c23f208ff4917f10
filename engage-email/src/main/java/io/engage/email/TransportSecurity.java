package io.engage.email;

/** How the way to the server is protected. */
enum TransportSecurity {
  /** A plain greeting, then STARTTLS or nothing (RFC 3207). */
  STARTTLS(587),
  /** TLS from the first byte (RFC 8314). */
  IMPLICIT(465),
  /** Readable by everybody on the way. */
  NONE(25);

  private final int port;

  TransportSecurity(int port) {
    this.port = port;
  }

  /** The usual port. */
  int port() {
    return port;
  }
}
