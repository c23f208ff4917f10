package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementOutcome;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.delivery.RateLimit;
import io.engage.delivery.Sizing;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Priority;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.ProviderReport;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose turn it is, how fast it goes, what failed and what providers say later (G3-G5). */
@Timeout(60)
abstract class QueueStories extends PipelineScenario {

  QueueStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void whatIsEnqueuedGoesWithTheNextWork() {
    EngagementPipeline engage = pipeline().build();

    assertThat(engage.enqueue(receipt("rina").idempotencyKey("r-1").build()))
        .isDeferredUntil(NOON_IN_DHAKA);
    assertThat(engage.enqueue(receipt("rina").idempotencyKey("r-1").build()))
        .isDeferredUntil(NOON_IN_DHAKA);
    assertThat(mail.handedOver()).isEmpty();
    assertThat(engage.runDue()).isEqualTo(1);

    assertThat(engage.enqueue(receipt("rina").idempotencyKey("r-1").build())).isSent();
  }

  @Test
  void aTenantWithLittleToSayDoesNotWaitForOneWithMuch() {
    EngagementPipeline engage = pipeline().sizing(groupsOf(4)).build();
    IntStream.range(0, 40).forEach(i -> engage.enqueue(receipt("big" + i).build()));
    engage.enqueue(receiptOf("small", "lina").build());
    engage.enqueue(receiptOf("small", "mina").build());

    engage.runDue();

    assertThat(recipients().subList(0, 8)).contains("lina", "mina");
    assertThat(recipients()).hasSize(42);
  }

  @Test
  void whatIsUrgentGoesFirstAndNothingWaitsForEver() {
    EngagementPipeline engage = pipeline().sizing(groupsOf(1)).build();
    engage.enqueue(receipt("patient").priority(Priority.LOW).build());
    IntStream.range(0, 40)
        .forEach(i -> engage.enqueue(receipt("hasty" + i).priority(Priority.CRITICAL).build()));

    engage.runDue();

    assertThat(recipients().subList(0, 10)).allMatch(name -> name.startsWith("hasty"));
    assertThat(recipients().indexOf("patient")).isLessThan(20);
  }

  @Test
  void whatARateLimitHoldsBackWaitsUntriedForEveryNode() {
    RateLimit one = RateLimit.of("mail", 1, Duration.ofHours(1));
    EngagementPipeline engage = pipeline().rateLimit(one).build();
    EngagementPipeline other = pipeline().rateLimit(one).build();
    IntStream.range(0, 3).forEach(i -> engage.enqueue(receipt("p" + i).build()));

    engage.runDue();
    other.runDue();

    assertThat(recipients()).hasSize(1);
    assertThat(Stream.of("p0", "p1", "p2").map(id -> onlyEntry(id).progress()))
        .filteredOn(progress -> progress.state() == MessageState.READY)
        .hasSize(2)
        .allMatch(progress -> progress.attempts() == 0);
  }

  @Test
  void aRateLimitForEachTenantHoldsBackThatTenantAlone() {
    RateLimit each = RateLimit.of("tenant", 1, Duration.ofHours(1)).forEachTenant();
    EngagementPipeline engage = pipeline().rateLimit(each).build();
    engage.enqueue(receipt("rina").build());
    engage.enqueue(receipt("tina").build());
    engage.enqueue(receiptOf("other", "lina").build());

    engage.runDue();

    assertThat(recipients()).hasSize(2).contains("lina");
  }

  @Test
  void whatFailedIsListedAndCanBeDrivenAgain() {
    mail.answering(SendResult.rejected(Rejection.CONFIGURATION, "535 5.7.8", "login refused"));
    EngagementPipeline engage = pipeline().build();
    assertThat(engage.send(receipt("rina").build())).isFailed();

    List<DeadLetter> letters = engage.deadLetters(DeadLetterQuery.of("default"));
    assertThat(letters).singleElement().extracting(DeadLetter::reason).asString().contains("535");
    MessageId failed = letters.get(0).message();
    assertThat(engage.redrive(failed, "the password was renewed"))
        .isEqualTo(RedriveResult.REDRIVEN);
    engage.runDue();

    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
    assertThat(engage.deadLetters(DeadLetterQuery.of("default"))).isEmpty();
    assertThat(engage.redrive(failed, "again")).isEqualTo(RedriveResult.NOT_FAILED);
  }

  @Test
  @DisplayName("F1: a callback resolves the outcome that nobody knew, and a listener is told")
  void aCallbackResolvesAnUnknownOutcome() {
    customer("rina");
    mail.answering(SendResult.unknown("the line dropped"));
    RecordingListener told = new RecordingListener();
    EngagementPipeline engage = pipeline().listener(told).build();
    run(engage);
    MessageId unknown = onlyEntry("rina").message().id();

    assertThat(engage.report(report(unknown, ProviderReport.Kind.DELIVERED)))
        .isEqualTo(ReportResult.RECORDED);
    assertThat(engage.report(report(unknown, ProviderReport.Kind.DELIVERED)))
        .isEqualTo(ReportResult.NOTHING_NEW);

    assertThat(onlyEntry("rina")).isIn(MessageState.DELIVERED);
    assertThat(told.statesOf(unknown)).endsWith(MessageState.DELIVERED);
  }

  @Test
  @DisplayName("F1: a callback calls off the retry that could have been a duplicate")
  void aCallbackCallsOffARetry() {
    mail.answering(SendResult.unknown("the line dropped"));
    EngagementPipeline engage = pipeline().build();
    EngagementOutcome first = engage.send(receipt("rina").build());
    assertThat(first).isInstanceOf(EngagementOutcome.Deferred.class);

    engage.report(report(onlyEntry("rina").message().id(), ProviderReport.Kind.ACCEPTED));
    advance(engage, Duration.ofHours(1));

    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
    assertThat(mail.handedOver()).hasSize(1);
  }

  private ProviderReport report(MessageId message, ProviderReport.Kind kind) {
    return new ProviderReport(
        message, kind, Optional.of("SM1"), "callback", clock.instant(), Optional.empty());
  }

  private static Sizing groupsOf(int size) {
    return new Sizing(100, size, 1, Duration.ofMinutes(30));
  }

  private List<String> recipients() {
    return mail.handedOver().stream()
        .map(OutboundMessage::to)
        .map(address -> address.value().substring(0, address.value().indexOf('@')))
        .toList();
  }

  private static SendRequest.Builder receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt");
  }

  private static SendRequest.Builder receiptOf(String tenant, String id) {
    return SendRequest.to(recipient(id).tenant(tenant).build()).topic(RECEIPT).template("receipt");
  }
}
