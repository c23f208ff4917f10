package io.engage.email;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Why a server gave no answer. */
enum SmtpFailure {
  /** The connection broke. */
  DROPPED("dropped", "the mail server dropped the connection"),
  /** The server fell silent. */
  STALLED("timeout", "the mail server did not answer in time"),
  /** Nobody listens there, or the network is away. */
  UNREACHABLE("unreachable", "the mail server cannot be reached"),
  /** The name has no address. It may be the name server that is away. */
  UNKNOWN_HOST("unknown-host", "the mail server's name has no address"),
  /** All connections were busy for as long as we wait. */
  BUSY("busy", "all connections to the mail server are in use"),
  /** The channel is closed or its thread was interrupted. */
  STOPPED("stopped", "the channel is being shut down"),
  /** The server offers no STARTTLS, or somebody on the way hides it. */
  NO_TLS("no-starttls", "the mail server offers no STARTTLS; nothing is sent without encryption"),
  /** The certificate is not the server's or nobody vouches for it. */
  UNTRUSTED("untrusted-certificate", "the mail server's certificate is not trusted"),
  /** No way to log in that both sides know. */
  NO_LOGIN("no-login", "the mail server offers no known way to log in");

  private final String code;
  private final String words;

  SmtpFailure(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  String inWords() {
    return words;
  }

  /** Whether every message fares the same until somebody changes a setting. */
  boolean isOurs() {
    return this == NO_TLS || this == UNTRUSTED || this == NO_LOGIN;
  }

  /** Judges by the types in the chain of causes; never by words. */
  static SmtpFailure of(Throwable thrown) {
    if (has(thrown, TlsMissingException.class::isInstance)) {
      return NO_TLS;
    }
    if (has(thrown, SmtpFailure::isAboutTrust)) {
      return UNTRUSTED;
    }
    if (has(thrown, UnknownHostException.class::isInstance)) {
      return UNKNOWN_HOST;
    }
    if (has(thrown, SocketTimeoutException.class::isInstance)) {
      return STALLED;
    }
    return has(thrown, SmtpFailure::isAboutTheWay) ? UNREACHABLE : DROPPED;
  }

  private static boolean isAboutTrust(Throwable t) {
    return t instanceof CertificateException || t instanceof SSLPeerUnverifiedException;
  }

  private static boolean isAboutTheWay(Throwable t) {
    return t instanceof ConnectException || t instanceof NoRouteToHostException;
  }

  private static boolean has(@Nullable Throwable thrown, Predicate<Throwable> wanted) {
    return Stream.iterate(thrown, t -> t != null, SmtpFailure::causeOf).limit(20).anyMatch(wanted);
  }

  private static @Nullable Throwable causeOf(@Nullable Throwable t) {
    return t == null ? null : t.getCause();
  }
}
