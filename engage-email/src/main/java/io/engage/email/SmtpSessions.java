package io.engage.email;

import io.engage.email.SmtpSettings.Timeouts;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;

/** Writes our settings down as angus-mail reads them. */
final class SmtpSessions {

  private SmtpSessions() {}

  /**
   * Prepares a session.
   *
   * @param sockets makes the connection's socket, or takes it in
   * @param watch breaks writes that hang; without it angus-mail starts a thread of its own for each
   *     connection, which keeps the JVM alive
   */
  static Session of(SmtpSettings settings, PromptSockets sockets, ScheduledExecutorService watch) {
    Properties p = new Properties();
    p.setProperty("mail.smtp.localhost", settings.ehlo());
    p.setProperty("mail.smtp.quitwait", "false");
    p.setProperty("mail.debug.auth.username", "false");
    secure(p, settings);
    limit(p, settings.timeouts());
    p.put("mail.smtp.executor.writetimeout", watch);
    p.put("mail.smtp.socketFactory", sockets);
    p.put("mail.smtp.ssl.socketFactory", new PromptTlsSockets(settings.tls(), sockets));
    p.setProperty("mail.smtp.socketFactory.fallback", "false");
    return Session.getInstance(p);
  }

  private static void secure(Properties p, SmtpSettings settings) {
    boolean starttls = settings.security() == TransportSecurity.STARTTLS;
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    p.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
  }

  private static void limit(Properties p, Timeouts timeouts) {
    p.setProperty("mail.smtp.connectiontimeout", millis(timeouts.connect().toMillis()));
    p.setProperty("mail.smtp.timeout", millis(timeouts.read().toMillis()));
    p.setProperty("mail.smtp.writetimeout", millis(timeouts.write().toMillis()));
  }

  private static String millis(long millis) {
    return Long.toString(millis);
  }
}
