package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.error.RetriableException;
import io.engage.inmemory.InMemorySegmentSource;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.safety.SafetyFilters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FaultyDoubleTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecordingChannel mail = RecordingChannel.email();

  @Test
  void aCallFailsWhenItsTurnComes() {
    // snippet: faulty
    FaultyChannel channel =
        FaultyChannel.around(mail)
            .failingOn(2, () -> new IllegalStateException("out of memory"))
            .droppingTheLineOn(3);

    assertThat(channel.send(message())).isAccepted();
    assertThatIllegalStateException().isThrownBy(() -> channel.send(message()));
    assertThat(channel.send(message())).isUnknown();
    assertThat(channel.send(message())).isAccepted();

    assertThat(mail.handedOver()).as("the third was handed over, the second was not").hasSize(3);
    // end
  }

  @Test
  void aCallThatHangsGoesOnWhenItIsReleased() {
    FaultyChannel channel = FaultyChannel.around(mail).hangingOn(1);
    CompletableFuture<SendResult> sending =
        CompletableFuture.supplyAsync(() -> channel.send(message()));
    channel.awaitHanging();
    assertThat(mail.handedOver()).isEmpty();
    Assertions.assertThat(sending).isNotDone();

    channel.release();

    assertThat(sending.orTimeout(60, TimeUnit.SECONDS).join()).isAccepted();
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aCallThatWasReleasedBeforeDoesNotHang() {
    FaultyChannel channel = FaultyChannel.around(mail).hangingOn(1);
    channel.release();

    assertThat(channel.send(message())).isAccepted();
  }

  @Test
  void aCallThatHangsGivesUpWhenItIsInterrupted() throws InterruptedException {
    FaultyChannel channel = FaultyChannel.around(mail).hangingOn(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Thread sender =
        new Thread(
            () -> {
              assertThatThrownBy(() -> channel.send(message()))
                  .isInstanceOf(RetriableException.class);
              stillInterrupted.set(Thread.currentThread().isInterrupted());
              ended.countDown();
            });
    sender.start();
    channel.awaitHanging();

    sender.interrupt();

    assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(stillInterrupted).isTrue();
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  void aLateAnswerMovesTheClockAndNothingElse() {
    MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");
    List<Instant> handedOverAt = new ArrayList<>();
    mail.answering(
        message -> {
          handedOverAt.add(clock.instant());
          return SendResult.accepted("1");
        });
    FaultyChannel channel =
        FaultyChannel.around(mail).answeringLateBy(Duration.ofMinutes(31), clock);

    assertThat(channel.send(message())).isAcceptedAs("1");

    assertThat(handedOverAt).containsExactly(Instant.parse("2026-11-21T09:00:00Z"));
    assertThat(clock.instant()).isEqualTo("2026-11-21T09:31:00Z");
  }

  @Test
  void everyCallIsCountedWhateverBecomesOfIt() {
    FaultyChannel channel =
        FaultyChannel.around(mail).failingOn(1, () -> new IllegalStateException("away"));

    assertThatIllegalStateException().isThrownBy(() -> channel.send(message()));
    assertThat(channel.send(message())).isAccepted();

    assertThat(channel.calls()).isEqualTo(2);
  }

  @Test
  void ofOneCallTheLastWordCounts() {
    FaultyChannel channel =
        FaultyChannel.around(mail)
            .hangingOn(1)
            .failingOn(1, () -> new IllegalStateException("away"));

    assertThatIllegalStateException().isThrownBy(() -> channel.send(message()));
  }

  @Test
  void thereIsNoCallBeforeTheFirst() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultyChannel.around(mail).hangingOn(0))
        .withMessageContaining("0");
  }

  @Test
  void aFaultyChannelIsOtherwiseTheChannelBehindIt() {
    StubChannel stub = new StubChannel(true);
    FaultyChannel channel = FaultyChannel.around(stub);

    assertThat(channel.id()).isEqualTo(ChannelId.EMAIL);
    assertThat(channel.addressKind()).isEqualTo(AddressKind.EMAIL);
    assertThat(channel.deduplicates()).isTrue();
    assertThat(channel.estimate(message())).isEqualTo(stub.estimate(message())).isPresent();
    assertThat(channel).hasToString("FaultyChannel[StubChannel]");
  }

  @Test
  void aTextWhoseLineDroppedWasWrittenAndIsLost() {
    List<GenerationRequest> asked = new ArrayList<>();
    FaultyGenerator generator =
        FaultyGenerator.around(
                request -> {
                  asked.add(request);
                  return GeneratedText.of(MessageContent.of("Hello", "Dear {{name}}"), "stub");
                })
            .droppingTheLineOn(1);
    GenerationRequest request = SampleRequest.request().build();

    assertThatThrownBy(() -> generator.generate(request)).isInstanceOf(RetriableException.class);
    assertThat(generator.generate(request).model()).isEqualTo("stub");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aSourceFailsAtOnePageAndIsAskedForItAgain() {
    Member rina = Member.of(Recipient.withId("rina").build());
    FaultySegmentSource source =
        FaultySegmentSource.around(InMemorySegmentSource.of(List.of(rina))).droppingTheLineOn(1);
    PageRequest first =
        new PageRequest(Recipient.DEFAULT_TENANT, Optional.empty(), 10, Optional.empty());

    assertThatThrownBy(() -> source.read(first)).isInstanceOf(RetriableException.class);
    assertThat(source.read(first).members()).containsExactly(rina);
    assertThat(source.find(Recipient.DEFAULT_TENANT, "rina")).contains(rina);
  }

  @Test
  void aFilterThatFailsBlocksAmongOthers() {
    FaultySafetyFilter filter =
        FaultySafetyFilter.around(SafetyFilters.placeholders())
            .failingOn(1, () -> new IllegalStateException("the provider is away"))
            .droppingTheLineOn(2);

    assertThat(SafetyFilters.all(filter).check(SafetyFilterContract.saying("Dear Rina")))
        .isBlockedBy("filter-failed");
    assertThatThrownBy(
            () -> SafetyFilters.all(filter).check(SafetyFilterContract.saying("Dear Rina")))
        .isInstanceOf(RetriableException.class);
    assertThat(filter.check(SafetyFilterContract.saying("Dear Rina"))).isAllowed();
    assertThat(filter.check(SafetyFilterContract.saying("Dear {{name}}")))
        .isBlockedBy("unresolved-placeholder")
        .found("{{name}}");
  }

  private static OutboundMessage message() {
    return SampleMessage.of(AddressKind.EMAIL).build();
  }
}
