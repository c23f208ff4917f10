package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Segment;
import io.engage.audience.Segments;
import io.engage.content.GeneratedText;
import io.engage.content.MessageContent;
import io.engage.delivery.Sizing;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A model that takes its time, and messages that do not need it (C4, F16). */
@Timeout(60)
abstract class SlowModelStories extends PipelineScenario {

  /** Three may wait for a model, two messages each. */
  private static final Sizing FOUR_WORKERS = new Sizing(100, 2, 4, Duration.ofMinutes(30), 6);

  private final CountDownLatch writing = new CountDownLatch(6);
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch receipts = new CountDownLatch(5);

  SlowModelStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @AfterEach
  void letGo() {
    over.countDown();
  }

  @Test
  @DisplayName("F16: while all that may wait for a model do, other messages go out")
  void whatHasItsWordsGoesOutWhileAModelIsWaitedFor() throws Exception {
    try (EngagementPipeline engage = slow().build()) {
      IntStream.range(0, 20).forEach(i -> engage.enqueue(generated("reader-" + i)));
      engage.start();
      assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();

      IntStream.range(0, 5).forEach(i -> engage.enqueue(receipt("buyer-" + i)));

      assertThat(receipts.await(30, TimeUnit.SECONDS)).isTrue();
      over.countDown();
      assertThat(engage.drain(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(mail.handedOver()).hasSize(25);
  }

  @Test
  @DisplayName("F16: a campaign that waits for a model sends what has its words meanwhile")
  void whatHasItsWordsGoesOutWhileACampaignWaitsForAModel() throws Exception {
    receiptsGoOutBeside(renewal());
  }

  @Test
  @DisplayName("F16: a campaign that waits for a model and for more people sends it, too")
  void whatHasItsWordsGoesOutWhileMorePeopleAreRead() throws Exception {
    receiptsGoOutBeside(renewal().segment(Segments.lastActivity(this::readers, 21, 1)));
  }

  private void receiptsGoOutBeside(Campaign.Builder campaign) throws Exception {
    IntStream.range(0, 20).forEach(i -> customer("reader-" + i));
    Campaign generated = campaign.prompt("smartengage").build();
    try (EngagementPipeline engage = slow().build()) {
      CompletableFuture<CampaignReport> run =
          CompletableFuture.supplyAsync(() -> engage.run(generated, new RunKey("run-1")));
      assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();

      IntStream.range(0, 5).forEach(i -> engage.enqueue(receipt("buyer-" + i)));

      assertThat(receipts.await(30, TimeUnit.SECONDS)).isTrue();
      over.countDown();
      assertThat(run.get(30, TimeUnit.SECONDS)).hasSent(20).hasFallback(0);
    }
  }

  @Test
  @DisplayName("F38: a host that is interrupted while a model writes loses nothing to its template")
  void anInterruptIsNoFailureOfTheModels() {
    customer("rina");
    Thread host = Thread.currentThread();
    AtomicBoolean stopping = new AtomicBoolean(true);
    EngagementPipeline engage =
        pipeline()
            .generator(
                request -> {
                  if (stopping.getAndSet(false)) {
                    host.interrupt();
                  }
                  return written();
                })
            .build();

    write(engage);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(onlyEntry("rina").words()).isEmpty();
    over.countDown();
    assertThat(write(engage)).hasSent(1).hasFallback(0);
  }

  private CampaignReport write(EngagementPipeline engage) {
    return engage.run(renewal().prompt("smartengage").build(), new RunKey("run-1"));
  }

  @Test
  @DisplayName("F16: of many people the first fifty are written to while the next are read")
  void theFirstPageIsSmall() {
    List<Integer> sizes = new ArrayList<>();
    Segment many =
        Segments.lastActivity(
            request -> {
              sizes.add(request.size());
              return new MemberPage(
                  List.of(), sizes.size() < 3 ? Optional.of("more") : Optional.empty());
            },
            21,
            1);
    try (EngagementPipeline engage = pipeline().sizing(FOUR_WORKERS).build()) {
      engage.run(renewal().segment(many).build(), new RunKey("run-1"));
    }

    assertThat(sizes).containsExactly(50, 100, 100);
  }

  /** All at once, and nobody more; but that is known only when a model has answered. */
  private MemberPage readers(PageRequest request) {
    if (request.after().isEmpty()) {
      return new MemberPage(people, Optional.of("more"));
    }
    awaitAnswers();
    return new MemberPage(List.of(), Optional.empty());
  }

  private EngagementPipelineBuilder slow() {
    return pipeline()
        .sizing(FOUR_WORKERS)
        .listener(new Receipts())
        .generator(
            request -> {
              writing.countDown();
              return written();
            });
  }

  private GeneratedText written() {
    awaitAnswers();
    return GeneratedText.of(
        MessageContent.of("For you", "Hello {{name}}, it is time again."), "stub-model");
  }

  private void awaitAnswers() {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new RetriableException("interrupted");
    }
  }

  private static SendRequest generated(String id) {
    return request(id).prompt("smartengage").build();
  }

  private static SendRequest receipt(String id) {
    return request(id).build();
  }

  private static SendRequest.Builder request(String id) {
    return SendRequest.to(recipient(id).name("Rina").build()).topic(RECEIPT).template("receipt");
  }

  private final class Receipts implements EngagementListener {

    @Override
    public void onState(Message message, MessageState state, String cause) {
      if (state == MessageState.SENT && message.to().recipientId().startsWith("buyer")) {
        receipts.countDown();
      }
    }
  }
}
