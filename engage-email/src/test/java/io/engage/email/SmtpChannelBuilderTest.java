package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpChannelBuilderTest {

  @Test
  void aServerAndASenderAreEnough() {
    try (SmtpChannel channel =
        SmtpChannel.builder("smtp.sheba.xyz").from("Sheba", "hello@sheba.xyz").build()) {
      assertThat(channel.id()).isEqualTo(ChannelId.EMAIL);
      assertThat(channel.addressKind()).isEqualTo(AddressKind.EMAIL);
      assertThat(channel.deduplicates()).isFalse();
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    SmtpChannelBuilder wrong =
        SmtpChannel.builder(" ")
            .port(70_000)
            .plaintext()
            .login("", "")
            .timeouts(Duration.ZERO, Duration.ofHours(2), Duration.ofMillis(-1))
            .connections(0);

    assertThat(problemsOf(wrong))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "email.host",
            "email.port",
            "email.login",
            "email.login",
            "email.connections",
            "email.timeouts.connect",
            "email.timeouts.read",
            "email.timeouts.write",
            "email.from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "hello@", "a b@sheba.xyz", "হ্যালো@sheba.xyz", "<a@b.c>"})
  void theSenderIsAPlainAddress(String address) {
    assertThat(problemsOf(SmtpChannel.builder("x").from("Sheba", address)))
        .extracting(Problem::path)
        .containsExactly("email.from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sheba\r\nBcc: x@y.example", "Sheba\u2028", "\u0000"})
  void theSendersNameIsOneLine(String name) {
    assertThat(problemsOf(SmtpChannel.builder("x").from(name, "hello@sheba.xyz")))
        .extracting(Problem::path)
        .containsExactly("email.from");
  }

  @Test
  void aPasswordTravelsUnencryptedOnlyWithinTheMachine() {
    assertThat(
            problemsOf(
                SmtpChannel.builder("smtp.sheba.xyz")
                    .plaintext()
                    .login("sheba", "s3cret")
                    .from("Sheba", "hello@sheba.xyz")))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("email.login").doesNotContain("s3cret"));
    SmtpChannel.builder("localhost")
        .plaintext()
        .login("sheba", "s3cret")
        .from("Sheba", "hello@sheba.xyz")
        .build()
        .close();
  }

  @Test
  void aSenderIdentityIsComplete() {
    SettingsException thrown =
        catchThrowableOfType(
            SettingsException.class, () -> SenderIdentity.of("", "a\nb", "nobody", "http://x"));

    assertThat(thrown.problems())
        .extracting(Problem::path)
        .containsExactly("sender.name", "sender.postalAddress", "sender.contact", "sender.privacy");
  }

  private static List<Problem> problemsOf(SmtpChannelBuilder builder) {
    return catchThrowableOfType(SettingsException.class, builder::build).problems();
  }
}
