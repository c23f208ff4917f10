package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.channel.SendResult;
import io.engage.delivery.RateLimit;
import io.engage.delivery.Sizing;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that are started, paused, interrupted and sent home (G8). */
@Timeout(60)
abstract class WorkerStories extends PipelineScenario {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Sizing ONE_WORKER = new Sizing(100, 16, 1, Duration.ofMinutes(30));

  WorkerStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void workersSendWhatIsEnqueued() throws Exception {
    Sent sent = new Sent(5);
    try (EngagementPipeline engage = pipeline().listener(sent).build()) {
      engage.start();
      engage.start();
      IntStream.range(0, 5).forEach(i -> engage.enqueue(receipt("p" + i)));

      assertThat(sent.all()).isTrue();
    }
    assertThat(mail.handedOver()).hasSize(5);
  }

  @Test
  void workersThatArePausedBeginNothingUntilTheyGoOn() throws Exception {
    Sent sent = new Sent(1);
    try (EngagementPipeline engage = pipeline().listener(sent).build()) {
      engage.pause();
      engage.start();
      engage.enqueue(receipt("rina"));

      assertThat(engage.runDue()).isZero();
      assertThat(engage.drain(Duration.ofMillis(1))).isFalse();
      assertThat(mail.handedOver()).isEmpty();
      engage.resume();
      assertThat(sent.all()).isTrue();
    }
  }

  @Test
  void drainingWorksOffEverythingThatIsDue() {
    EngagementPipeline engage = pipeline().build();
    IntStream.range(0, 40).forEach(i -> engage.enqueue(receipt("p" + i)));

    assertThat(engage.drain(PATIENCE)).isTrue();
    assertThat(mail.handedOver()).hasSize(40);
  }

  @Test
  void drainingIsNotDoneWhileMessagesWaitForPermits() {
    EngagementPipeline engage =
        pipeline().rateLimit(RateLimit.of("mail", 20, Duration.ofDays(1))).build();
    IntStream.range(0, 3).forEach(i -> engage.enqueue(receipt("p" + i)));

    assertThat(engage.drain(Duration.ofMillis(100))).isFalse();
    assertThat(mail.handedOver()).hasSizeLessThan(3);
  }

  @Test
  @DisplayName("F30: closing in the middle of a group sends no more of it and loses nothing")
  void closingInTheMiddleOfAGroupLosesNothing() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    mail.answering(
        message -> {
          sending.countDown();
          return await(answer);
        });
    EngagementPipeline engage = pipeline().sizing(ONE_WORKER).build();
    IntStream.range(0, 6).forEach(i -> engage.enqueue(receipt("p" + i)));
    engage.start();
    sending.await();

    Thread closing = new Thread(() -> assertThat(engage.close(PATIENCE)).isTrue());
    closing.start();
    Waiting.untilClosed(engage);
    answer.countDown();
    closing.join();

    assertThat(mail.handedOver()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(pipeline().build().drain(PATIENCE)).isTrue();
    IntStream.range(0, 6).forEach(i -> assertThat(onlyEntry("p" + i)).isIn(MessageState.SENT));
    assertThat(mail.handedOver()).hasSize(6);
  }

  @Test
  @DisplayName("F38: a worker whose host shuts its threads down records what it knows and ends")
  void aWorkerThatIsInterruptedRecordsWhatItKnows() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    CountDownLatch sending = new CountDownLatch(1);
    mail.answering(
        message -> {
          sending.countDown();
          return await(new CountDownLatch(1));
        });
    EngagementPipeline engage = pipeline().sizing(ONE_WORKER).executor(threads).build();
    engage.enqueue(receipt("rina"));
    engage.start();
    sending.await();

    threads.shutdownNow();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
    assertThat(engage.close(PATIENCE)).isTrue();
  }

  @Test
  void whoeverDoesNotEndInTimeIsInterrupted() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    mail.answering(
        message -> {
          sending.countDown();
          return await(new CountDownLatch(1));
        });
    EngagementPipeline engage = pipeline().sizing(ONE_WORKER).build();
    engage.enqueue(receipt("rina"));
    engage.start();
    sending.await();

    assertThat(engage.close(Duration.ZERO)).isFalse();
    assertThat(engage.close(PATIENCE)).isTrue();
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  @Test
  @DisplayName("F31: whatever was enqueued before the pipeline closed is there afterwards")
  void whatWasEnqueuedBeforeTheCloseIsThereAfterwards() throws Exception {
    EngagementPipeline engage = pipeline().build();
    engage.start();
    EnqueueUntilClosed host = new EnqueueUntilClosed(engage);
    Thread enqueueing = new Thread(host);
    enqueueing.start();
    host.awaitSome();

    assertThat(engage.close(PATIENCE)).isTrue();
    enqueueing.join();

    clock.advance(Duration.ofSeconds(1));
    assertThat(pipeline().build().drain(PATIENCE)).isTrue();
    for (String id : host.enqueued()) {
      assertThat(onlyEntry(id)).isIn(MessageState.SENT);
    }
  }

  private static SendResult await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return SendResult.accepted("provider");
  }

  private static SendRequest receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt").build();
  }

  private static final class Sent implements EngagementListener {

    private final CountDownLatch missing;

    Sent(int messages) {
      missing = new CountDownLatch(messages);
    }

    boolean all() throws InterruptedException {
      return missing.await(30, TimeUnit.SECONDS);
    }

    @Override
    public void onState(Message message, MessageState state, String cause) {
      if (state == MessageState.SENT) {
        missing.countDown();
      }
    }
  }
}
