package io.engage.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server. It speaks the commands of a mail itself, so that it knows at each
 * moment how far it came: angus-mail's exceptions do not tell whether the server may have the mail.
 * Commands go out together where the server allows (RFC 2920), in one packet but for implicit TLS.
 */
final class SmtpConnection extends SMTPTransport {

  /**
   * angus-mail logs under the name of our package, with addresses and the server's words. Held here
   * because loggers that nobody holds forget what they were told.
   */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("io.engage.email"), Logger.getLogger("io.engage.email.protocol"));

  static {
    TALKATIVE.forEach(logger -> logger.setFilter(entry -> false));
  }

  private final SmtpSettings settings;
  private final PromptSockets sockets;
  private final Queue<SmtpPhase> awaited = new ArrayDeque<>();
  private SmtpPhase phase = SmtpPhase.CONNECT;
  private SmtpReply newest = SmtpReply.NONE;
  private @Nullable SmtpOutcome outcome;
  private boolean secured;
  private boolean reusable;

  SmtpConnection(SmtpSettings settings, ScheduledExecutorService watch) {
    this(settings, new PromptSockets(), watch);
  }

  private SmtpConnection(
      SmtpSettings settings, PromptSockets sockets, ScheduledExecutorService watch) {
    super(
        SmtpSessions.of(settings, sockets, watch),
        new URLName("smtp", settings.host(), settings.port(), null, null, null),
        "smtp",
        settings.security() == TransportSecurity.IMPLICIT);
    this.settings = settings;
    this.sockets = sockets;
    this.secured = settings.security() != TransportSecurity.STARTTLS;
  }

  /** What to break when time is over. */
  PromptSockets sockets() {
    return sockets;
  }

  /** Connects and logs in; says what went wrong, if anything did. */
  synchronized Optional<SmtpOutcome> open() {
    try {
      String user = settings.login().map(SmtpSettings.Login::user).orElse(null);
      String password = settings.login().map(SmtpSettings.Login::password).orElse(null);
      connect(settings.host(), settings.port(), user, password);
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(whyNotOpen(e));
    }
  }

  /** Hands over one mail that is complete, with CRLF line ends. */
  synchronized SmtpOutcome deliver(String from, String to, byte[] mail) {
    outcome = null;
    awaited.clear();
    phase = SmtpPhase.SENDER;
    SmtpFailure failure = SmtpFailure.DROPPED;
    try {
      converse(from, to, mail);
    } catch (MessagingException | IOException e) {
      failure = SmtpFailure.of(e);
    }
    SmtpOutcome result = outcome == null ? SmtpOutcome.failed(phase, failure) : outcome;
    reusable = newest.code() == 250 && !result.reply().isAbsent() && result.reply().code() != 421;
    return result;
  }

  /** Whether the connection is fit for another mail. */
  synchronized boolean isReusable() {
    return reusable;
  }

  /**
   * Ends the connection; the server's farewell is not waited for. One that went wrong is broken off
   * without a word: whatever still waits in a buffer, perhaps the final dot, must not follow.
   */
  synchronized void quit() {
    if (!reusable) {
      sockets.breakOff();
    }
    reusable = false;
    try {
      close();
    } catch (MessagingException e) {
      sockets.breakOff();
    }
  }

  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    boolean understood = super.ehlo(domain);
    if (understood && !supportsExtension("STARTTLS")) {
      requireNoTls();
    }
    return understood;
  }

  @Override
  protected void helo(String domain) throws MessagingException {
    super.helo(domain);
    requireNoTls();
  }

  @Override
  protected void startTLS() throws MessagingException {
    super.startTLS();
    secured = true;
  }

  @Override
  public synchronized int simpleCommand(String command) throws MessagingException {
    phase = SmtpPhase.LOGIN;
    return super.simpleCommand(command);
  }

  /** Reads the answers to all commands that are under way; answers with the last one's code. */
  @Override
  protected int readServerResponse() throws MessagingException {
    release();
    do {
      SmtpPhase answering = awaited.poll();
      phase = answering == null ? phase : answering;
      newest = SmtpReply.NONE;
      int code = super.readServerResponse();
      newest = SmtpReply.of(code, getLastServerResponse());
      if (answering != null && outcome == null && isDecisive(answering)) {
        outcome = SmtpOutcome.answered(answering, newest);
      }
    } while (!awaited.isEmpty() && !newest.isAbsent());
    return getLastReturnCode();
  }

  /** Whether the answer settles what becomes of the mail. */
  private boolean isDecisive(SmtpPhase answering) {
    return switch (answering) {
      case DATA -> newest.code() != 354;
      case END -> true;
      default -> newest.code() < 200 || newest.code() > 299;
    };
  }

  private void converse(String from, String to, byte[] mail)
      throws MessagingException, IOException {
    boolean together = supportsExtension("PIPELINING");
    String size = supportsExtension("SIZE") ? " SIZE=" + mail.length : "";
    if (together) {
      sockets.hold();
    }
    if (ask(SmtpPhase.SENDER, "MAIL FROM:<" + from + ">" + size, together)
        && ask(SmtpPhase.RECIPIENT, "RCPT TO:<" + to + ">", together)) {
      transfer(mail);
    } else {
      sendCommand("RSET");
      readServerResponse();
    }
  }

  private boolean ask(SmtpPhase answering, String command, boolean together)
      throws MessagingException {
    awaited.add(answering);
    sendCommand(command);
    if (!together) {
      readServerResponse();
    }
    return outcome == null;
  }

  private void release() throws MessagingException {
    try {
      sockets.release();
    } catch (IOException e) {
      throw new MessagingException("the commands cannot be sent", e);
    }
  }

  /** angus-mail itself resets the conversation when DATA or the dot is refused. */
  private void transfer(byte[] mail) throws MessagingException, IOException {
    awaited.add(SmtpPhase.DATA);
    OutputStream out = data();
    if (outcome != null) {
      // The server waits for a mail to nobody: hanging up before the dot is the one safe answer.
      newest = SmtpReply.NONE;
      return;
    }
    out.write(mail);
    awaited.add(SmtpPhase.END);
    finishData();
  }

  private void requireNoTls() throws TlsMissingException {
    if (!secured) {
      throw new TlsMissingException();
    }
  }

  private SmtpOutcome whyNotOpen(MessagingException e) {
    if (!newest.isAbsent() && !newest.isPositive()) {
      return SmtpOutcome.answered(phase, newest);
    }
    boolean noWayToLogIn = e instanceof AuthenticationFailedException && phase != SmtpPhase.LOGIN;
    return SmtpOutcome.failed(phase, noWayToLogIn ? SmtpFailure.NO_LOGIN : SmtpFailure.of(e));
  }
}
