package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Deferral;
import io.engage.delivery.RetrySchedule;
import io.engage.delivery.Sizing;
import io.engage.error.RetriableException;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Providers that are away or busy, and mail domains that ask for fewer mails (G4). */
@Timeout(60)
abstract class OutageStories extends PipelineScenario {

  private static final Sizing ONE_BY_ONE = new Sizing(100, 1, 1, Duration.ofMinutes(30));
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final SendResult AWAY =
      SendResult.deferred(Deferral.PROVIDER_AWAY, "connection", "nobody answers");

  OutageStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("F35: an outage costs nobody a retry, and one message asks whether it is over")
  void anOutageCostsNobodyARetry() {
    customers(8);
    answering(6, AWAY);
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasDeferred(8);
    assertThat(mail.handedOver()).as("tried before the provider was left alone").hasSize(5);

    advance(engage, Duration.ofSeconds(31));
    assertThat(mail.handedOver()).as("the one that asks").hasSize(6);
    advance(engage, Duration.ofSeconds(59));
    assertThat(mail.handedOver()).as("asked in vain, left alone for twice as long").hasSize(6);
    advance(engage, Duration.ofMinutes(2));

    IntStream.range(0, 8).forEach(i -> assertThat(onlyEntry("c" + i)).isIn(MessageState.SENT));
    assertThat(tries()).containsOnly(1);
  }

  @Test
  @DisplayName("F16: no model is waited for to ask whether an outage is over")
  void whatHasItsWordsAsksFirst() {
    AtomicInteger written = new AtomicInteger();
    EngagementPipeline engage =
        pipeline()
            .sizing(ONE_BY_ONE)
            .generator(
                request -> {
                  written.incrementAndGet();
                  throw new RetriableException("away, too");
                })
            .build();
    mail.answering(SendResult.deferred(Deferral.PROVIDER_BUSY, "429", "busy", A_MINUTE));
    answering(8, AWAY);
    engage.enqueue(receipt("a"));
    engage.runDue();
    engage.enqueue(
        SendRequest.to(recipient("b").build())
            .topic(RECEIPT)
            .prompt("receipt")
            .template("receipt")
            .build());

    for (int i = 0; i < 8; i++) {
      advance(engage, Duration.ofMinutes(10));
    }

    assertThat(mail.handedOver()).hasSize(9);
    assertThat(written).hasValue(0);
  }

  @Test
  @DisplayName("F11: a provider that takes messages and does not answer is left alone, too")
  void aProviderThatDoesNotAnswerIsLeftAlone() {
    customers(8);
    answering(6, SendResult.unknown("no answer"));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasDeferred(3);
    assertThat(mail.handedOver()).hasSize(5);

    advance(engage, Duration.ofSeconds(31));
    assertThat(mail.handedOver()).as("the one that asks").hasSize(6);
    advance(engage, Duration.ofMinutes(3));
    assertThat(mail.handedOver()).hasSize(8);
  }

  @Test
  @DisplayName("F35: whoever waited for an outage comes back spread over a time")
  void whoWaitedForAnOutageComesBackSpread() {
    customers(5);
    answering(5, AWAY);
    EngagementPipeline engage = pipeline().build();

    run(engage);

    assertThat(IntStream.range(0, 5).mapToObj(i -> onlyEntry("c" + i).progress().due()))
        .doesNotHaveDuplicates()
        .allMatch(due -> !due.isBefore(clock.instant().plusSeconds(60)))
        .allMatch(due -> !due.isAfter(clock.instant().plusSeconds(75)));
  }

  @Test
  @DisplayName("F16: a busy provider is left alone as long as it asks, for no retry")
  void aBusyProviderIsLeftAloneAsLongAsItAsks() {
    aBusyProviderThatAsks(Duration.ofMinutes(5), Duration.ofMinutes(5));
  }

  @Test
  @DisplayName("F16: a busy provider that asks for no time, or less, is left alone for a second")
  void aBusyProviderThatAsksForNoTimeIsLeftAloneForASecond() {
    aBusyProviderThatAsks(Duration.ofHours(-1), Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("F16: a busy provider that asks for days is left alone for six hours")
  void aBusyProviderThatAsksForDaysIsLeftAloneForSixHours() {
    aBusyProviderThatAsks(Duration.ofDays(4), Duration.ofHours(6));
  }

  private void aBusyProviderThatAsks(Duration asked, Duration waited) {
    mail.answering(SendResult.deferred(Deferral.PROVIDER_BUSY, "429", "too many", asked));
    EngagementPipeline engage = pipeline().sizing(ONE_BY_ONE).build();
    engage.enqueue(receipt("a"));
    engage.enqueue(receipt("b"));
    engage.runDue();
    assertThat(mail.handedOver()).hasSize(1);

    advance(engage, waited.minusMillis(1));
    assertThat(mail.handedOver()).hasSize(1);
    advance(engage, Duration.ofMillis(1));
    assertThat(mail.handedOver()).hasSize(2);
    advance(engage, Duration.ofHours(8));

    assertThat(Stream.of("a", "b").map(id -> onlyEntry(id).progress().tries())).containsOnly(1);
  }

  @Test
  @DisplayName("F16: a busy provider that names no time is asked again after a minute")
  void aBusyProviderThatNamesNoTimeIsAskedAfterAMinute() {
    customers(2);
    mail.answering(SendResult.deferred(Deferral.PROVIDER_BUSY, "429", "too many"));
    EngagementPipeline engage = pipeline().sizing(ONE_BY_ONE).build();
    run(engage);

    advance(engage, Duration.ofSeconds(59));
    assertThat(mail.handedOver()).hasSize(1);
    advance(engage, Duration.ofSeconds(1));
    assertThat(mail.handedOver().size()).isGreaterThan(1);
  }

  @Test
  @DisplayName("F9: a mail domain that asks for fewer mails is left alone, others are not")
  void aMailDomainThatAsksForFewerMailsIsLeftAlone() {
    agree("a");
    agree("b");
    agree("c");
    add(customerAt("a", "a@slow.example"));
    add(customerAt("b", "b@slow.example"));
    add(customerAt("c", "c@fast.example"));
    mail.answering(OutageStories::slowly);
    mail.answering(OutageStories::slowly);
    EngagementPipeline engage = pipeline().sizing(ONE_BY_ONE).build();

    assertThat(run(engage)).hasSent(1);

    assertThat(onlyEntry("c")).isIn(MessageState.SENT);
    assertThat(mail.handedOver()).hasSize(2);
    assertThat(Stream.of("a", "b").map(id -> onlyEntry(id).progress().attempts()))
        .containsExactlyInAnyOrder(0, 1);
    advance(engage, Duration.ofMinutes(1));
    assertThat(onlyEntry("a")).isIn(MessageState.SENT);
    assertThat(onlyEntry("b")).isIn(MessageState.SENT);
  }

  @Test
  void eachPurposeHasItsOwnRetries() {
    customer("rina");
    answering(2, SendResult.deferred("451 4.7.1", "greylisted"));
    EngagementPipeline engage =
        pipeline()
            .retries(Purpose.PROMOTIONAL, new RetrySchedule(1, Duration.ofSeconds(10)))
            .build();

    run(engage);
    advance(engage, Duration.ofSeconds(9));
    assertThat(mail.handedOver()).hasSize(1);
    advance(engage, Duration.ofSeconds(1));

    assertThat(onlyEntry("rina")).isIn(MessageState.FAILED);
  }

  private static SendResult slowly(OutboundMessage message) {
    return message.to().value().endsWith("@slow.example")
        ? SendResult.deferred(Deferral.DESTINATION, "421 4.7.28", "too many mails")
        : SendResult.accepted("1");
  }

  private static Member customerAt(String id, String mailAddress) {
    return new Member(
        Recipient.withId(id).email(mailAddress).build(),
        Map.of("service", "Home cleaning"),
        Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21))));
  }

  private static SendRequest receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt").build();
  }

  private void customers(int count) {
    IntStream.range(0, count).forEach(i -> customer("c" + i));
  }

  private void answering(int times, SendResult result) {
    IntStream.range(0, times).forEach(i -> mail.answering(result));
  }

  private Stream<Integer> tries() {
    return people.stream()
        .map(member -> onlyEntry(member.recipient().id()).progress())
        .map(Progress::tries);
  }
}
