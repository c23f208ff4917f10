package io.engage.benchmarks.mail;

import io.engage.benchmarks.run.Place;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Simple Java Mail at its best: connections kept by its batch module, as many as we have, all of
 * them from the start; TCP_NODELAY; no validation of addresses that we know.
 */
final class SimpleJavaMail implements AutoCloseable {

  private final Mailer mailer;
  private final Letter letter;

  SimpleJavaMail(Place place, Letter letter) {
    this.letter = letter;
    mailer =
        MailerBuilder.withSMTPServer("127.0.0.1", place.smtpPort())
            .withTransportStrategy(TransportStrategy.SMTP)
            .withProperty("mail.smtp.socketFactory.class", PromptSocketFactory.class.getName())
            .withProperty("mail.smtp.socketFactory.fallback", "false")
            .withConnectionPoolCoreSize(Mailing.CONNECTIONS)
            .withConnectionPoolMaxSize(Mailing.CONNECTIONS)
            .disablingAllClientValidation(true)
            .buildMailer();
  }

  /** Writes to somebody and waits until the server has it. */
  void send(String id, String name, String address) {
    Map<String, String> values = letter.values(id, name);
    Email mail =
        EmailBuilder.startingBlank()
            .from("Sheba", "hello@sheba.example.com")
            .to(name, address)
            .withSubject(Letter.SUBJECT)
            .withPlainText(letter.text(values))
            .withHTMLText(letter.html(values))
            .withHeader("List-Unsubscribe", "<" + values.get("unsubscribe") + ">")
            .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
            .buildEmail();
    mailer.sendMail(mail, false).join();
  }

  @Override
  public void close() {
    try {
      mailer.shutdownConnectionPool().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the connections do not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
