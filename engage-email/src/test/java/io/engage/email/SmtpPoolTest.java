package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.email.SmtpServer.Step;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmtpPoolTest {

  private final SmtpServer server = new SmtpServer();
  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOON);
  private final SmtpChannel channel = Samples.channel(server).clock(now::get).build();

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @Test
  void oneConnectionServesManyMailsWithoutFurtherQuestions() {
    sendAndExpectAccepted(3);

    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.commands()).filteredOn(c -> c.startsWith("EHLO")).hasSize(1);
    assertThat(server.commands()).doesNotContain("NOOP", "RSET");
  }

  @Test
  void aRefusedMailLeavesTheConnectionFitForTheNext() {
    server.answer(Step.RCPT, "550 5.1.1 no such user").answer(Step.END, "554 5.7.1 spam");
    channel.send(Samples.receipt());
    channel.send(Samples.receipt());

    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aConnectionTheServerGaveUpIsReplacedUnnoticed() {
    sendAndExpectAccepted(1);
    server.hangUp();

    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.mails()).hasSize(2);
  }

  @Test
  void aFarewellInsteadOfAnAnswerIsThatOfAnIdleConnection() {
    sendAndExpectAccepted(1);
    server.answer(Step.MAIL, "421 4.4.2 idle too long");

    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void theSecondTryIsTheLast() {
    sendAndExpectAccepted(1);
    server.drop(Step.MAIL).drop(Step.MAIL);

    assertThat(channel.send(Samples.receipt())).isInstanceOf(Deferred.class);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aDropAfterTheFirstAnswerIsNotTriedAgain() {
    server.offering();
    sendAndExpectAccepted(1);
    server.drop(Step.RCPT);

    assertThat(channel.send(Samples.receipt())).isInstanceOf(Deferred.class);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void connectionsDoNotGrowOldIdle() {
    sendAndExpectAccepted(1);
    now.set(Samples.NOON.plus(Duration.ofSeconds(60)));
    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(1);

    now.set(Samples.NOON.plus(Duration.ofSeconds(121)));
    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionCarriesAHundredMails() {
    sendAndExpectAccepted(100);
    assertThat(server.connections()).isEqualTo(1);

    sendAndExpectAccepted(1);
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.mails()).hasSize(101);
  }

  @Test
  void thereAreNeverMoreConnectionsThanAllowed() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (SmtpChannel two = Samples.channel(server).connections(2).build()) {
      List<Future<SendResult>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(() -> two.send(Samples.receipt())));
      }
      for (Future<SendResult> result : results) {
        assertThat(result.get()).isInstanceOf(Accepted.class);
      }
      assertThat(server.mostAtOnce()).isLessThanOrEqualTo(2);
      assertThat(server.mails()).hasSize(40);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoFindsAllConnectionsBusyIsDeferred() throws InterruptedException, ExecutionException {
    Duration connect = Duration.ofMillis(50);
    Duration others = Duration.ofSeconds(30);
    assertDeferredWhileBusy(
        Samples.channel(server).timeouts(connect, others, others), "busy", () -> {});
  }

  @Test
  @DisplayName("F38: interrupted in the queue")
  void whoIsInterruptedInTheQueueIsDeferred() throws InterruptedException, ExecutionException {
    assertDeferredWhileBusy(
        Samples.channel(server), "stopped", () -> Thread.currentThread().interrupt());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closingEndsConnectionsAndMayBeRepeated() {
    CountDownLatch farewell = new CountDownLatch(1);
    server.whenQuit(farewell::countDown);
    sendAndExpectAccepted(1);

    channel.close();
    channel.close();

    assertThat(awaits(farewell)).isTrue();
    assertThat(channel.send(Samples.receipt()))
        .asInstanceOf(type(Deferred.class))
        .returns("stopped", Deferred::code);
  }

  @Test
  void commandsGoOutTogetherWhereTheServerAllows() {
    server.answeringLate();

    sendAndExpectAccepted(2);
  }

  @Test
  void commandsThatGoOutTogetherAreOnePacket() {
    sendAndExpectAccepted(50);

    assertThat(server.envelopesAtOnce()).isEqualTo(50);
  }

  @Test
  void noSocketWaitsForMoreToSend() throws IOException {
    try (Socket socket = new PromptSockets().createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }

  private void assertDeferredWhileBusy(SmtpChannelBuilder builder, String code, Runnable before)
      throws InterruptedException, ExecutionException {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch underWay = new CountDownLatch(1);
    server.behind(gate).whenMailCame(underWay::countDown);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (SmtpChannel one = builder.connections(1).build()) {
      Future<SendResult> first = other.submit(() -> one.send(Samples.receipt()));
      underWay.await();
      before.run();
      SendResult second = one.send(Samples.receipt());
      boolean interrupted = Thread.interrupted();
      gate.countDown();

      assertThat(second).asInstanceOf(type(Deferred.class)).returns(code, Deferred::code);
      assertThat(first.get()).isInstanceOf(Accepted.class);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    } finally {
      other.shutdownNow();
    }
  }

  private void sendAndExpectAccepted(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(channel.send(Samples.receipt())).isInstanceOf(Accepted.class);
    }
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
