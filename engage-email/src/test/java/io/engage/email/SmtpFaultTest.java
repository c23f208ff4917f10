package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.channel.SendResult.Unknown;
import io.engage.content.MessageContent;
import io.engage.email.SmtpServer.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFaultTest {

  private static final String[] ANY = {"PIPELINING", "SIZE 50000000"};

  private final SmtpServer server = new SmtpServer();
  private final SmtpChannel patient = Samples.channel(server).build();

  @AfterEach
  void stop() {
    patient.close();
    server.close();
  }

  @Test
  void aMailTheServerConfirmsIsAccepted() {
    assertThat(patient.send(Samples.receipt()))
        .isEqualTo(SendResult.accepted(Samples.ID + "@sheba.xyz"));
    assertThat(server.mails()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("F7: greylisting defers, and the next try has the same Message-ID")
  void greylistingIsWaitedOutUnderOneMessageId(boolean pipelining) {
    server.offering(pipelining ? ANY : new String[] {"SIZE 50000000"});
    server.answer(Step.RCPT, "451 4.7.1 greylisted, come back later");
    patient.send(Samples.receipt());
    server.answer(Step.RCPT, "451 4.7.1 greylisted, come back later");

    assertThat(patient.send(Samples.receipt()))
        .asInstanceOf(type(Deferred.class))
        .extracting(Deferred::code)
        .isEqualTo("451 4.7.1");
    assertThat(patient.send(Samples.receipt())).isInstanceOf(Accepted.class);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.mails())
        .singleElement()
        .extracting(Received::of)
        .extracting(mail -> mail.header("Message-ID"))
        .isEqualTo(List.of("<" + Samples.ID + "@sheba.xyz>"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("F8: 550 5.1.1 is a dead recipient")
  void anUnknownUserIsADeadRecipient(boolean pipelining) {
    server.offering(pipelining ? ANY : new String[] {});
    server.answer(Step.RCPT, "550 5.1.1 <rina@example.com>: no such user");

    SendResult result = patient.send(Samples.receipt());

    assertRejected(result, Rejection.RECIPIENT, "550 5.1.1");
    assertThat(result.toString()).doesNotContain("rina");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  @DisplayName("F9: a full mailbox, a policy and a rate refusal condemn no address")
  void softRefusalsCondemnNoAddress() {
    server.answer(Step.RCPT, "552 5.2.2 mailbox full");
    assertDeferred(patient.send(Samples.receipt()), "552 5.2.2");

    server.answer(Step.RCPT, "550 5.7.1 policy");
    assertRejected(patient.send(Samples.receipt()), Rejection.CONTENT, "550 5.7.1");

    server.answer(Step.END, "554 5.7.1 spam");
    assertRejected(patient.send(Samples.receipt()), Rejection.CONTENT, "554 5.7.1");

    server.answer(Step.RCPT, "450 4.7.0 too fast");
    assertDeferred(patient.send(Samples.receipt()), "450 4.7.0");

    server.answer(Step.END, "452 4.3.1 no room");
    assertDeferred(patient.send(Samples.receipt()), "452 4.3.1");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aRefusedSenderIsAConfigurationFault() {
    server.answer(Step.MAIL, "553 5.7.1 not yours");

    assertRejected(patient.send(Samples.receipt()), Rejection.CONFIGURATION, "553 5.7.1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  @DisplayName("F10: a connection that breaks before the mail's end certainly sent nothing")
  void aDropBeforeTheMailIsDeferred(Step step) {
    server.drop(step);

    assertThat(patient.send(Samples.receipt())).isInstanceOf(Deferred.class);
    assertThat(patient.send(Samples.receipt())).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  @DisplayName("F10: dropped in the middle of the mail")
  void aDropInTheMiddleOfTheMailIsDeferred() {
    server.drop(Step.BODY);

    assertDeferred(patient.send(Samples.receipt(bulky())), "dropped");
    assertThat(patient.send(Samples.receipt())).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  @DisplayName("F6: a server that falls silent before the mail's end")
  void aStallBeforeTheMailIsDeferred(Step step) {
    server.stall(step);
    try (SmtpChannel channel = Samples.impatient(server).build()) {
      assertDeferred(channel.send(Samples.receipt()), "timeout");
    }
    assertThat(server.mails()).isEmpty();
  }

  @Test
  @DisplayName("F6: a server that stops reading in the middle of the mail")
  void aStallInTheMiddleOfTheMailIsDeferred() {
    server.stall(Step.BODY);
    try (SmtpChannel channel = Samples.impatient(server).build()) {
      assertThat(channel.send(Samples.receipt(bulky()))).isInstanceOf(Deferred.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("F11: dropped or silent after the final dot")
  void silenceAfterTheDotIsUnknown(boolean stalls) {
    Object ordered = stalls ? server.stall(Step.END) : server.drop(Step.END);
    assertThat(ordered).isNotNull();
    try (SmtpChannel channel = Samples.impatient(server).build()) {
      assertThat(channel.send(Samples.receipt())).isInstanceOf(Unknown.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"EHLO", "MAIL", "RCPT", "DATA"})
  @DisplayName("F6: a server that keeps talking and never ends")
  void aServerThatKeepsEveryTimeOutIsGivenUpOnAsAWhole(Step step) {
    server.answer(step, SmtpScript.DRIP);
    try (SmtpChannel channel = Samples.impatient(server).build()) {
      assertDeferred(channel.send(Samples.receipt()), "timeout");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "DATA"})
  @DisplayName("F6: a server that floods us is hung up on before memory runs out")
  void aServerThatSaysTooMuchIsHungUpOn(Step step) {
    server.answer(step, SmtpScript.FLOOD);

    assertDeferred(patient.send(Samples.receipt()), "dropped");
  }

  @Test
  @DisplayName("F6, F11: a server that talks on after the final dot")
  void aServerThatNeverEndsItsLastAnswerLeavesTheMailUnknown() {
    server.answer(Step.END, SmtpScript.DRIP);
    try (SmtpChannel channel = Samples.impatient(server).build()) {
      assertThat(channel.send(Samples.receipt())).isInstanceOf(Unknown.class);
    }
  }

  @Test
  @DisplayName("F12: dropped at QUIT")
  void aDropAtTheFarewellChangesNothing() {
    server.drop(Step.QUIT);
    SmtpChannel channel = Samples.channel(server).build();

    SendResult result = channel.send(Samples.receipt());
    channel.close();

    assertThat(result).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      mode = Mode.EXCLUDE,
      names = {"EHLO", "STARTTLS", "AUTH", "BODY", "RSET", "QUIT", "END", "DATA"})
  void gibberishInsteadOfAnAnswerIsDeferred(Step step) {
    server.answer(step, "hello there");

    assertThat(patient.send(Samples.receipt())).isInstanceOf(Deferred.class);
  }

  @Test
  void gibberishAfterTheDotIsUnknown() {
    server.answer(Step.END, "hello there");

    assertThat(patient.send(Samples.receipt())).isInstanceOf(Unknown.class);
  }

  @Test
  void aServerThatTakesDataForNobodyGetsNoMail() {
    server.takingDataForNobody();
    server.answer(Step.RCPT, "550 5.1.1 no such user");

    assertRejected(patient.send(Samples.receipt()), Rejection.RECIPIENT, "550 5.1.1");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void whereNobodyListensMailWaits() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    try (SmtpChannel nowhere = Samples.channel(server).port(port).build()) {
      assertDeferred(nowhere.send(Samples.receipt()), "unreachable");
    }
  }

  @Test
  void aNameWithoutAnAddressMayBeTheNameServersFault() {
    try (SmtpChannel nowhere =
        SmtpChannel.builder("mail.invalid")
            .plaintext()
            .from("Sheba", "hello@sheba.xyz")
            .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5))
            .build()) {
      assertDeferred(nowhere.send(Samples.receipt()), "unknown-host");
    }
  }

  /** More than all buffers between client and server hold. */
  private static MessageContent bulky() {
    return MessageContent.of("Long", "All work and no play. ".repeat(400_000));
  }

  private static void assertDeferred(SendResult result, String code) {
    assertThat(result)
        .asInstanceOf(type(Deferred.class))
        .extracting(Deferred::code)
        .isEqualTo(code);
  }

  private static void assertRejected(SendResult result, Rejection kind, String code) {
    assertThat(result).asInstanceOf(type(Rejected.class)).returns(kind, Rejected::kind);
    assertThat(result)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::code)
        .isEqualTo(code);
  }
}
