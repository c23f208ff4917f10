package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.CampaignReport;
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
import io.engage.content.Words;
import io.engage.delivery.Sizing;
import io.engage.error.RetriableException;
import io.engage.message.MessageState;
import io.engage.message.StateChange;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Filters that ask somebody else, who may be away (D1, D6). */
@Timeout(60)
abstract class ScreeningStories extends PipelineScenario {

  private static final Duration A_PAUSE = Duration.ofSeconds(61);
  private static final Sizing FOUR_WORKERS = new Sizing(100, 4, 4, Duration.ofMinutes(30));

  /** So often the others look for work while one tries. */
  private static final int OTHERS_LOOKED = 8;

  private static final Duration A_LONG_PAUSE = Duration.ofMinutes(10);

  private final Moderator moderator = new Moderator();
  private final AtomicInteger written = new AtomicInteger();

  ScreeningStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("D6: words of templates are screened by workers where that takes its time")
  void whatTakesItsTimeIsNotDoneWhilePlanning() {
    customer("rina");

    assertThat(run(pipeline().safety(moderator).build())).hasSent(1).hasFallback(0);

    assertThat(path("rina"))
        .containsExactly(
            MessageState.PENDING, MessageState.READY, MessageState.SENDING, MessageState.SENT);
    assertThat(words("rina").source()).isEqualTo(Words.Source.TEMPLATE);
  }

  @Test
  @DisplayName("D1: while nobody can judge nothing goes, and nothing is lost")
  void wordsWaitForAModeratorThatIsAway() {
    IntStream.range(0, 12).forEach(i -> customer("person-" + i));
    EngagementPipeline engage = pipeline().safety(moderator).build();
    moderator.away = true;

    assertThat(runOnce(engage)).hasSent(0).hasDeferred(12);
    assertThat(moderator.asked).as("then it is left alone").hasValueLessThan(12);

    moderator.away = false;
    clock.advance(A_PAUSE);
    assertThat(runOnce(engage)).hasSent(12);
  }

  @Test
  @DisplayName("D1: so they do where a filter fails only now and then, and did not say so")
  void aFilterThatCannotJudgeForOnceLetsItsMessageWait() {
    moderator.away = true;
    moderator.remote = false;
    EngagementPipeline engage = pipeline().safety(moderator).build();
    engage.enqueue(receipt("rina").build());

    assertThat(engage.drain(Duration.ofMillis(200))).isTrue();
    assertThat(onlyEntry("rina")).isIn(MessageState.SCHEDULED);

    moderator.away = false;
    clock.advance(A_PAUSE);
    assertThat(engage.runDue()).isPositive();
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  @Test
  @DisplayName("C4: a model is not paid twice for words that nobody could screen")
  void aModelIsNotPaidTwice() {
    customer("rina");
    EngagementPipeline engage = generating().build();
    moderator.away = true;
    assertThat(runOnce(engage)).hasSent(0);
    clock.advance(A_PAUSE);
    assertThat(engage.runDue()).isPositive();

    moderator.away = false;
    clock.advance(A_PAUSE);

    assertThat(engage.runDue()).isPositive();
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
    assertThat(written).hasValue(1);
    assertThat(words("rina").fallbackCause()).contains("the words before could not be screened");
  }

  @Test
  @DisplayName("C4: nor is one paid for words that nobody would screen")
  void aModelIsPaidOnceForEachMessageAtMost() {
    IntStream.range(0, 12).forEach(i -> customer("person-" + i));
    EngagementPipeline engage = generating().build();
    moderator.away = true;
    assertThat(runOnce(engage)).hasSent(0).hasDeferred(12);
    int lost = written.get();
    assertThat(lost).as("then the moderator is left alone").isLessThan(12);

    assertThat(engage.send(receipt("karim").prompt("receipt").build()))
        .isDeferredUntil(clock.instant());
    assertThat(written).hasValue(lost);

    for (int i = 0; i < 5; i++) {
      clock.advance(A_LONG_PAUSE);
      engage.runDue();
    }
    moderator.away = false;
    clock.advance(A_LONG_PAUSE);
    advance(engage, A_LONG_PAUSE);
    assertThat(mail.handedOver()).hasSize(13);
    assertThat(written).hasValueLessThanOrEqualTo(13);
  }

  @Test
  @DisplayName("D1: when a moderator is back one text finds out, and the others follow at once")
  void whoeverWaitedFollowsTheOneThatTries() {
    IntStream.range(0, 40).forEach(i -> customer("person-" + i));
    FaultyStore watched = FaultyStore.around(store).counting("lanes");
    EngagementPipeline engage =
        pipeline().store(watched.store()).safety(moderator).sizing(FOUR_WORKERS).build();
    moderator.away = true;
    assertThat(runOnce(engage)).hasSent(0).hasDeferred(40);

    moderator.away = false;
    watched.hangingOn(watched.calls() + OTHERS_LOOKED);
    moderator.slow =
        () -> {
          moderator.slow = () -> {};
          watched.awaitHanging();
          watched.release();
        };
    clock.advance(A_LONG_PAUSE);

    assertThat(runOnce(engage)).hasSent(40);
  }

  @Test
  @DisplayName("F38: a host that is interrupted while words are judged loses nothing")
  void anInterruptIsNoFailureOfTheModerators() {
    customer("rina");
    EngagementPipeline engage = generating().build();
    Thread host = Thread.currentThread();
    moderator.slow =
        () -> {
          host.interrupt();
          awaitInterrupt();
          moderator.away = true;
        };

    runOnce(engage);

    assertThat(Thread.interrupted()).isTrue();
    moderator.away = false;
    moderator.slow = () -> {};
    assertThat(runOnce(engage)).hasSent(1).hasFallback(0);
  }

  @Test
  @DisplayName("D1: words that can never be screened are not shown for ever")
  void wordsThatCanNeverBeScreened() {
    moderator.unreadable = "Rina";
    EngagementPipeline engage = pipeline().safety(moderator).build();
    engage.enqueue(receipt("rina").build());

    advanceWhile(engage, () -> onlyEntry("rina").progress().state() == MessageState.PENDING);
    advanceWhile(engage, () -> onlyEntry("rina").progress().state() == MessageState.SCHEDULED);

    assertThat(onlyEntry("rina")).isIn(MessageState.SKIPPED);
    assertThat(onlyEntry("rina").progress().reason().orElseThrow())
        .startsWith("its words could not be screened (100): ");
    assertThat(moderator.asked).hasValue(100);
  }

  @Test
  @DisplayName("D1: a run sends what has its words, though others cannot be screened")
  void aRunSendsWhatIsReady() {
    moderator.remote = false;
    Segment segment = Segments.lastActivity(this::awayForTheSecondPage, 21, 1);
    EngagementPipeline engage =
        pipeline().safety(moderator).sizing(new Sizing(20, 2, 1, Duration.ofMinutes(30))).build();
    IntStream.range(0, 40).forEach(i -> customer("person-" + i));

    assertThat(engage.run(renewal().segment(segment).build(), new RunKey("run-1")))
        .hasSent(20)
        .hasDeferred(20);
  }

  private MemberPage awayForTheSecondPage(PageRequest request) {
    moderator.away = request.after().isPresent();
    return moderator.away
        ? new MemberPage(people.subList(20, 40), Optional.empty())
        : new MemberPage(people.subList(0, 20), Optional.of("more"));
  }

  private void advanceWhile(EngagementPipeline engage, BooleanSupplier waiting) {
    for (int i = 0; i < 200 && waiting.getAsBoolean(); i++) {
      advance(engage, Duration.ofHours(1));
    }
  }

  @Test
  @DisplayName("D1: words that nobody could screen in time expire")
  void wordsWaitNoLongerThanTheirMessage() {
    moderator.away = true;
    EngagementPipeline engage = pipeline().safety(moderator).build();
    engage.enqueue(receipt("rina").notAfter(clock.instant().plusSeconds(40)).build());
    engage.runDue();
    clock.advance(A_PAUSE);

    engage.runDue();

    assertThat(onlyEntry("rina")).isIn(MessageState.EXPIRED);
  }

  @Test
  @DisplayName("D1: what one filter blocks is blocked, whoever else cannot judge")
  void whatIsBlockedDoesNotWait() {
    customer("rina");
    moderator.away = true;
    SafetyFilter strict = text -> SafetyVerdict.blocked("house-rule", List.of());
    SafetyFilter both = SafetyFilters.all(moderator, strict);

    assertThat(runOnce(pipeline().safety(both).build())).hasSent(0).hasDeferred(0);

    assertThat(onlyEntry("rina")).isIn(MessageState.SKIPPED);
  }

  private EngagementPipelineBuilder generating() {
    return pipeline()
        .safety(moderator)
        .generator(
            request -> {
              written.incrementAndGet();
              return GeneratedText.of(
                  MessageContent.of("For you", "Hello {{name}}, it is time again."), "stub-model");
            });
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CampaignReport runOnce(EngagementPipeline engage) {
    return engage.run(renewal().prompt("smartengage").build(), new RunKey("run-1"));
  }

  private static SendRequest.Builder receipt(String id) {
    return SendRequest.to(recipient(id).name("Rina").build()).topic(RECEIPT).template("receipt");
  }

  private List<MessageState> path(String id) {
    return onlyEntry(id).history().stream().map(StateChange::to).toList();
  }

  private Words words(String id) {
    return onlyEntry(id).words().orElseThrow();
  }

  /** Asks somebody who may be away. */
  private static final class Moderator implements SafetyFilter {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile boolean remote = true;
    private volatile String unreadable = "nobody";
    private volatile Runnable slow = () -> {};

    @Override
    public SafetyVerdict check(ScreenedText text) {
      asked.incrementAndGet();
      slow.run();
      if (away || text.content().body().contains(unreadable)) {
        throw new RetriableException("away");
      }
      return SafetyVerdict.allowed();
    }

    @Override
    public boolean isRemote() {
      return remote;
    }
  }
}
