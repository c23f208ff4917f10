package io.engage.email;

import io.engage.email.SmtpSettings.Login;
import io.engage.email.SmtpSettings.Timeouts;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Describes an {@link SmtpChannel}. Only {@link #from} is needed; mail that is not transactional
 * needs {@link #sender} as well. Not for several threads.
 */
public final class SmtpChannelBuilder {

  static final int MOST_CONNECTIONS = 1000;

  private final String host;
  private OptionalInt port = OptionalInt.empty();
  private TransportSecurity security = TransportSecurity.STARTTLS;
  private Optional<Login> login = Optional.empty();
  private @Nullable Mailbox from;
  private boolean fromGiven;
  private Optional<SenderIdentity> sender = Optional.empty();
  private EmailLayouts<EmailLayout> layouts = EmailLayouts.always(EmailLayout.standard());
  private Timeouts timeouts = Timeouts.standard();
  private int connections = 4;
  private Optional<SSLSocketFactory> trust = Optional.empty();
  private InstantSource clock = InstantSource.system();

  SmtpChannelBuilder(String host) {
    this.host = host;
  }

  /** Another port than the usual one: 587 with STARTTLS, 465 with implicit TLS, 25 without. */
  public SmtpChannelBuilder port(int port) {
    this.port = OptionalInt.of(port);
    return this;
  }

  /** The default: STARTTLS (RFC 3207), without which nothing is sent. */
  public SmtpChannelBuilder startTls() {
    return security(TransportSecurity.STARTTLS);
  }

  /** TLS from the first byte (RFC 8314). */
  public SmtpChannelBuilder implicitTls() {
    return security(TransportSecurity.IMPLICIT);
  }

  /** No encryption at all. Only for a server on the same machine or in a test. */
  public SmtpChannelBuilder plaintext() {
    return security(TransportSecurity.NONE);
  }

  SmtpChannelBuilder security(TransportSecurity chosen) {
    this.security = chosen;
    return this;
  }

  /** Logs in with every new connection. By default nobody does. */
  public SmtpChannelBuilder login(String user, String password) {
    this.login = Optional.of(new Login(user, password));
    return this;
  }

  /** Whom mail comes from: a name people know and an address whose domain vouches for us. */
  public SmtpChannelBuilder from(String name, String address) {
    this.fromGiven = true;
    this.from = MailAddress.onTheWire(address).map(a -> new Mailbox(name, a)).orElse(null);
    return this;
  }

  /** Who stands behind the mail, for the footer; needed for all that is not transactional. */
  public SmtpChannelBuilder sender(SenderIdentity sender) {
    this.sender = Optional.of(sender);
    return this;
  }

  /** How mails look; {@link EmailLayout#standard()} by default. */
  public SmtpChannelBuilder layout(EmailLayout layout) {
    this.layouts = layouts.usually(layout);
    return this;
  }

  /** How the mails of a tenant look, whatever they are about. */
  public SmtpChannelBuilder layoutOfTenant(String tenant, EmailLayout layout) {
    this.layouts = layouts.ofTenant(tenant, layout);
    return this;
  }

  /** How mails of a topic look, unless their tenant has a layout of its own. */
  public SmtpChannelBuilder layoutOfTopic(String topic, EmailLayout layout) {
    this.layouts = layouts.ofTopic(topic, layout);
    return this;
  }

  /**
   * How long to wait, 30 seconds each by default; from a millisecond to an hour.
   *
   * @param connect for a connection, be it a new one or one that others use
   * @param read for each answer
   * @param write for each write to be taken
   */
  public SmtpChannelBuilder timeouts(Duration connect, Duration read, Duration write) {
    this.timeouts = new Timeouts(connect, read, write);
    return this;
  }

  /** How many connections there may be at once, 1 to 1000; 4 by default. */
  public SmtpChannelBuilder connections(int connections) {
    this.connections = connections;
    return this;
  }

  /** Whom to trust instead of the JDK's authorities: for a server with a private certificate. */
  public SmtpChannelBuilder trusting(SSLSocketFactory factory) {
    this.trust = Optional.of(factory);
    return this;
  }

  /** Where the Date header and the age of idle connections come from; the system by default. */
  public SmtpChannelBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Makes the channel. No connection is opened before the first mail.
   *
   * @throws SettingsException naming everything that is missing or out of range
   */
  public SmtpChannel build() {
    Problems problems = new Problems();
    checkServer(problems);
    checkLogin(problems);
    checkLimits(problems);
    Mailbox checked = checkedFrom(problems);
    problems.throwIfAny();
    return new SmtpChannel(settings(checked), checked, sender, layouts, clock);
  }

  private SmtpSettings settings(Mailbox checked) {
    SSLSocketFactory tls = trust.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    return new SmtpSettings(
        host,
        port.orElse(security.port()),
        security,
        checked.domain(),
        login,
        timeouts,
        connections,
        tls);
  }

  private void checkServer(Problems problems) {
    int chosen = port.orElse(security.port());
    problems
        .require(!host.isBlank(), "email.host", "must name the mail server")
        .require(chosen > 0 && chosen < 65536, "email.port", "must be from 1 to 65535");
  }

  private void checkLogin(Problems problems) {
    boolean complete = login.map(l -> !l.user().isBlank() && !l.password().isEmpty()).orElse(true);
    boolean exposed = login.isPresent() && security.exposesTo(host);
    problems
        .require(complete, "email.login", "needs a user and a password; leave it out otherwise")
        .require(!exposed, "email.login", "would send the password unencrypted; use startTls()");
  }

  private void checkLimits(Problems problems) {
    problems
        .require(
            connections > 0 && connections <= MOST_CONNECTIONS,
            "email.connections",
            "must be from 1 to " + MOST_CONNECTIONS)
        .require(isTimeout(timeouts.connect()), "email.timeouts.connect", "must be 1 ms to 1 h")
        .require(isTimeout(timeouts.read()), "email.timeouts.read", "must be 1 ms to 1 h")
        .require(isTimeout(timeouts.write()), "email.timeouts.write", "must be 1 ms to 1 h");
  }

  private Mailbox checkedFrom(Problems problems) {
    if (from == null) {
      problems.add(
          "email.from",
          fromGiven
              ? "must be a plain ASCII mail address such as hello@example.com"
              : "is missing; say from(\"Example\", \"hello@example.com\")");
      return new Mailbox("", "nobody@invalid");
    }
    boolean clean = from.name().chars().noneMatch(HeaderText::breaksLines);
    problems.require(clean, "email.from", "must not have line breaks in its name");
    return from;
  }

  static boolean isTimeout(Duration duration) {
    return duration.compareTo(Duration.ofMillis(1)) >= 0
        && duration.compareTo(Duration.ofHours(1)) <= 0;
  }
}
