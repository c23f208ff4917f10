package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.channel.SendResult;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpChannelFactoryTest {

  private static final Services FIXED =
      Services.none().with(InstantSource.class, InstantSource.fixed(Samples.NOON));

  private static final Map<String, String> ENOUGH =
      Map.of("host", "localhost", "from-address", "hello@sheba.xyz");

  private static final Map<String, String> SENDER =
      Map.of(
          "sender.name", "Sheba.xyz Ltd",
          "sender.postal-address", "House 1, Road 2, Dhaka 1212",
          "sender.contact", "support@sheba.xyz",
          "sender.privacy", "https://sheba.xyz/privacy");

  @Test
  void aHostAndAnAddressAreEnough() {
    try (SmtpChannel channel = make(ENOUGH)) {
      assertThat(channel.id().value()).isEqualTo("email");
    }
  }

  @Test
  void whatTheSettingsSayIsWhatTheServerGets() {
    try (SmtpServer server = new SmtpServer().offering("AUTH PLAIN");
        SmtpChannel channel =
            make(
                ENOUGH,
                SENDER,
                Map.of(
                    "port", Integer.toString(server.port()),
                    "security", "none",
                    "user", "sheba",
                    "password", "hunter2",
                    "from-name", "Sheba",
                    "connections", "1",
                    "read-timeout", "5s"))) {
      assertThat(channel.send(Samples.reminder())).isInstanceOf(SendResult.Accepted.class);

      Received mail = Received.of(server.mails().get(0));
      assertThat(mail.header("From")).containsExactly("\"Sheba\" <hello@sheba.xyz>");
      assertThat(mail.header("Reply-To")).containsExactly("support@sheba.xyz");
      assertThat(mail.header("Date")).containsExactly("Sat, 21 Nov 2026 12:00:00 +0000");
    }
  }

  @Test
  void aPrivateAuthorityIsAService() {
    SSLContext tls = TestKeys.of("localhost").context();
    Services trusting = FIXED.with(SSLSocketFactory.class, tls.getSocketFactory());
    try (SmtpServer server = new SmtpServer().implicitTls(tls)) {
      Map<String, String> implicit =
          Map.of("security", "implicit", "port", Integer.toString(server.port()));
      try (SmtpChannel channel =
          new SmtpChannelFactory().create(settings(ENOUGH, implicit), trusting)) {
        assertThat(channel.send(Samples.receipt())).isInstanceOf(SendResult.Accepted.class);
      }
    }
  }

  @Test
  void theLayoutIsAsSaid() {
    Map<String, String> layout =
        Map.of("layout.brand", "Sheba Home", "layout.start", "#102030", "layout.end", "#405060");
    try (SmtpChannel channel = make(ENOUGH, layout)) {
      assertThat(channel.render(Samples.receipt()).html())
          .contains("Sheba Home", "#102030", "#405060");
    }
  }

  @ParameterizedTest
  @CsvSource({",sheba.xyz", "Sheba,Sheba"})
  void aMailWithoutANameComesFromTheDomain(String name, String shown) {
    Map<String, String> from = name == null ? Map.of() : Map.of("from-name", name);
    try (SmtpChannel channel = make(ENOUGH, from)) {
      assertThat(channel.render(Samples.receipt()).html()).contains(">" + shown + "<");
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(pathsOf(Map.of())).containsExactlyInAnyOrder("host", "from-address");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceByTheNamesOfTheHost() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("host", "smtp.sheba.xyz");
    wrong.put("port", "70000");
    wrong.put("security", "tls");
    wrong.put("user", "sheba");
    wrong.put("from-address", "hello");
    wrong.put("from-name", "Sheba\nBcc: x");
    wrong.put("sender.name", "Sheba.xyz Ltd");
    wrong.put("sender.privacy", "http://sheba.xyz");
    wrong.put("layout.start", "teal");
    wrong.put("layout.end", "#12345");
    wrong.put("connect-timeout", "0s");
    wrong.put("read-timeout", "2h");
    wrong.put("write-timeout", "soon");
    wrong.put("connections", "0");
    wrong.put("hots", "smtp.sheba.xyz");

    assertThat(pathsOf(wrong))
        .containsExactlyInAnyOrder(
            "port",
            "security",
            "password",
            "from-address",
            "from-name",
            "sender.postal-address",
            "sender.contact",
            "sender.privacy",
            "layout.start",
            "layout.end",
            "connect-timeout",
            "read-timeout",
            "write-timeout",
            "connections",
            "hots");
  }

  @Test
  @DisplayName("S32: a password does not leave the machine unencrypted")
  void aPasswordDoesNotLeaveTheMachineUnencrypted() {
    Map<String, String> exposed =
        Map.of(
            "host", "smtp.sheba.xyz",
            "from-address", "hello@sheba.xyz",
            "security", "none",
            "user", "sheba",
            "password", "hunter2");

    assertThat(problemsOf(exposed))
        .singleElement()
        .hasToString(
            "engage.channel.email.security: would send the password unencrypted; write starttls or"
                + " implicit");
  }

  @Test
  @DisplayName("S18: the password is in no message")
  void thePasswordIsInNoMessage() {
    Map<String, String> wrong = Map.of("password", "hunter2", "port", "x", "paswort", "hunter2");

    assertThat(problemsOf(wrong).toString()).doesNotContain("hunter2");
  }

  @SafeVarargs
  private static SmtpChannel make(Map<String, String>... said) {
    return new SmtpChannelFactory().create(settings(said), FIXED);
  }

  @SafeVarargs
  private static Settings settings(Map<String, String>... said) {
    Map<String, String> all = new HashMap<>();
    for (Map<String, String> some : said) {
      some.forEach((key, value) -> all.put("engage.channel.email." + key, value));
    }
    return Settings.of(all).at("channel.email");
  }

  private static List<String> pathsOf(Map<String, String> said) {
    return problemsOf(said).stream()
        .map(problem -> problem.path().replace("engage.channel.email.", ""))
        .toList();
  }

  private static List<Problem> problemsOf(Map<String, String> said) {
    return catchThrowableOfType(SettingsException.class, () -> make(said)).problems();
  }
}
