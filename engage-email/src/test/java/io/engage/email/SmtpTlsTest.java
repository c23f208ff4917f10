package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.email.SmtpServer.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTlsTest {

  private static SSLContext context;
  private static SSLContext otherName;

  private final SmtpServer server = new SmtpServer();

  @BeforeAll
  static void makeCertificates() {
    context = TestKeys.of("localhost").context();
    otherName = TestKeys.of("mail.example.com").context();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void mailAndPasswordGoOutAfterStartTls() {
    server.startTls(context).offering("PIPELINING", "AUTH PLAIN");

    assertThat(send(trusting(context).login("sheba", "s3cret"))).isInstanceOf(Accepted.class);

    assertThat(server.commands().subList(0, 2)).containsExactly("EHLO sheba.xyz", "STARTTLS");
    assertThat(server.commands().get(3)).startsWith("AUTH PLAIN ");
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void implicitTlsNeedsNoCommand() {
    server.implicitTls(context);

    assertThat(send(trusting(context).implicitTls())).isInstanceOf(Accepted.class);
    assertThat(server.commands()).doesNotContain("STARTTLS");
  }

  @Test
  @DisplayName("S32: STARTTLS stripped on the way")
  void withoutStartTlsNothingIsSent() {
    assertConfiguration(send(trusting(context)), "no-starttls");
    assertNothingButGreetings();
  }

  @Test
  @DisplayName("S32: ESMTP stripped on the way")
  void withoutExtensionsNothingIsSent() {
    server.answer(Step.EHLO, "502 5.5.1 what?");

    assertConfiguration(send(trusting(context)), "no-starttls");
    assertNothingButGreetings();
  }

  @Test
  @DisplayName("S32: STARTTLS refused")
  void aRefusedStartTlsSendsNothing() {
    server.startTls(context).answer(Step.STARTTLS, "502 5.5.1 no");
    assertConfiguration(send(trusting(context)), "502 5.5.1");

    server.answer(Step.STARTTLS, "454 4.7.0 not now");
    assertDeferred(send(trusting(context)), "454 4.7.0");
    assertNothingButGreetings();
  }

  @ParameterizedTest
  @EnumSource(TransportSecurity.class)
  @DisplayName("S32: a certificate nobody vouches for, or another server's")
  void aStrangersCertificateSendsNothing(TransportSecurity security) {
    if (security == TransportSecurity.IMPLICIT) {
      server.implicitTls(otherName);
    } else {
      server.startTls(otherName);
    }
    SmtpChannelBuilder strange = trusting(otherName);
    SmtpChannelBuilder unknown = trusting(context);
    if (security == TransportSecurity.IMPLICIT) {
      strange.implicitTls();
      unknown.implicitTls();
    }

    assertConfiguration(send(strange), "untrusted-certificate");
    assertConfiguration(send(unknown), "untrusted-certificate");
    assertNothingButGreetings();
  }

  @Test
  void aDropDuringTheHandshakeMayPass() {
    server.startTls(context).drop(Step.STARTTLS);

    assertDeferred(send(trusting(context)), "dropped");
  }

  @Test
  @DisplayName("F6: silence during STARTTLS")
  void aStallDuringTheHandshakeMayPass() {
    server.startTls(context).stall(Step.STARTTLS);

    assertDeferred(
        send(trusting(context).timeouts(Samples.IMPATIENT, Samples.IMPATIENT, Samples.IMPATIENT)),
        "timeout");
  }

  @ParameterizedTest
  @EnumSource(
      value = TransportSecurity.class,
      names = {"STARTTLS", "IMPLICIT"})
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  @DisplayName("F6 over TLS: a server that keeps talking and never ends")
  void aServerThatKeepsEveryTimeOutIsGivenUpOnAsAWholeOverTls(TransportSecurity security) {
    server.answer(Step.DATA, SmtpScript.DRIP);

    assertDeferred(
        send(trusting(security).timeouts(Samples.IMPATIENT, Samples.IMPATIENT, Samples.IMPATIENT)),
        "timeout");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  @DisplayName("F6: a connection whose time is over before TLS begins")
  void aBrokenConnectionGetsNoTls() throws IOException {
    PromptSockets sockets = new PromptSockets();
    sockets.breakOff();
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket plain = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
      PromptTlsSockets factory = new PromptTlsSockets(context.getSocketFactory(), sockets);

      assertThatThrownBy(() -> factory.createSocket(plain, "localhost", plain.getPort(), true))
          .isInstanceOf(SocketException.class);
      assertThat(plain.isClosed()).isTrue();
    }
  }

  @Test
  @DisplayName("F11 over TLS: dropped after the final dot")
  void aDropAfterTheDotIsUnknownOverTls() {
    server.startTls(context).drop(Step.END);

    assertThat(send(trusting(context))).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void wrongCredentialsAreAConfigurationFault() {
    server.startTls(context).offering("AUTH PLAIN").answer(Step.AUTH, "535 5.7.8 no");

    SendResult result = send(trusting(context).login("sheba", "s3cret"));

    assertConfiguration(result, "535 5.7.8");
    assertThat(result.toString()).doesNotContain("s3cret");
  }

  @Test
  void aLoginServerThatIsAwayMayComeBack() {
    server.startTls(context).offering("AUTH PLAIN").answer(Step.AUTH, "454 4.7.0 later");
    assertDeferred(send(trusting(context).login("sheba", "s3cret")), "454 4.7.0");

    server.drop(Step.AUTH);
    assertDeferred(send(trusting(context).login("sheba", "s3cret")), "dropped");
  }

  @Test
  void noCommonWayToLogInIsAConfigurationFault() {
    server.startTls(context).offering("AUTH SECRET-HANDSHAKE");

    assertConfiguration(send(trusting(context).login("sheba", "s3cret")), "no-login");
  }

  @Test
  void encryptedSocketsDoNotWaitForMoreToSendEither() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket plain = new Socket(listener.getInetAddress(), listener.getLocalPort());
        Socket secure =
            new PromptTlsSockets(context.getSocketFactory(), new PromptSockets())
                .createSocket(plain, "localhost", listener.getLocalPort(), true)) {
      assertThat(plain.getTcpNoDelay()).isTrue();
      assertThat(secure.getTcpNoDelay()).isTrue();
    }
  }

  /** A server that speaks so, and a channel that speaks so with it. */
  private SmtpChannelBuilder trusting(TransportSecurity security) {
    if (security == TransportSecurity.IMPLICIT) {
      server.implicitTls(context);
      return trusting(context).implicitTls();
    }
    server.startTls(context);
    return trusting(context);
  }

  private SmtpChannelBuilder trusting(SSLContext trusted) {
    return Samples.channel(server).startTls().trusting(trusted.getSocketFactory());
  }

  private static SendResult send(SmtpChannelBuilder builder) {
    try (SmtpChannel channel = builder.build()) {
      return channel.send(Samples.receipt());
    }
  }

  private void assertNothingButGreetings() {
    assertThat(server.mails()).isEmpty();
    assertThat(server.commands()).allMatch(c -> c.matches("(EHLO|HELO) sheba.xyz|STARTTLS|QUIT"));
  }

  private static void assertConfiguration(SendResult result, String code) {
    assertThat(result)
        .asInstanceOf(type(Rejected.class))
        .returns(Rejection.CONFIGURATION, Rejected::kind)
        .returns(code, Rejected::code);
  }

  private static void assertDeferred(SendResult result, String code) {
    assertThat(result).asInstanceOf(type(Deferred.class)).returns(code, Deferred::code);
  }
}
