package io.engage.benchmarks.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.PlainSink;
import io.engage.channel.SendResult;
import io.engage.email.SmtpChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PlainSinkTest {

  @Test
  void ourOwnSinkTakesOurMailAndThatOfThePeer() throws IOException {
    Place place = new Place("", listening());
    try (SmtpChannel channel = Mailing.smtp(place)) {
      Letter letter = new Letter(channel);
      assertThat(channel.send(letter.message("1", "Rina"))).isInstanceOf(SendResult.Accepted.class);
      try (SimpleJavaMail peer = new SimpleJavaMail(place, letter)) {
        peer.send("1", "Rina", "customer@example.com");
      }
    }
  }

  @Test
  void thePeersMailSaysWhatOursSays() {
    Place nowhere = new Place("", 1);
    try (SmtpChannel channel = Mailing.smtp(nowhere)) {
      Letter letter = new Letter(channel);
      String ours = channel.render(letter.message("1", "Rina")).html();
      String theirs = letter.html(letter.values("1", "Rina"));
      assertThat(withoutTokens(theirs)).isEqualTo(withoutTokens(ours));
    }
  }

  private static String withoutTokens(String html) {
    return html.replaceAll("token(=|&#61;)[A-Za-z0-9._-]+", "token");
  }

  /** Where it listens before this returns: connections wait in the backlog until it accepts. */
  private static int listening() throws IOException {
    ServerSocket server = new ServerSocket(0);
    Thread sink =
        new Thread(
            () -> {
              try {
                PlainSink.serve(server);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "sink");
    sink.setDaemon(true);
    sink.start();
    return server.getLocalPort();
  }
}
