package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.Campaign;
import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.MemberPage;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.delivery.Sizing;
import io.engage.error.RetriableException;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that are stopped, resumed, interrupted, and those that end (H1, H2, G8). */
@Timeout(60)
abstract class StopStories extends PipelineScenario {

  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Sizing ONE_BY_ONE = new Sizing(100, 1, 1, LEASE);

  StopStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aRunThatIsResumedNextDaySelectsAsOfItsOwnDay() {
    customer("a");
    customer("b");
    AtomicBoolean away = new AtomicBoolean(true);
    SegmentSource pages = request -> page(request.after(), away);
    Campaign exact = renewal().segment(Segments.lastActivity(pages, 21, 0)).build();
    EngagementPipeline engage = pipeline().build();
    assertThatThrownBy(() -> engage.run(exact, TODAY)).isInstanceOf(RetriableException.class);
    away.set(false);
    clock.advance(Duration.ofDays(1));

    assertThat(engage.run(exact, TODAY)).hasEligible(2);
  }

  @Test
  void aRunOverAnotherChannelIsAnotherRunAndWaitsForNobody() {
    customer("a");
    SegmentSource pages = request -> page(request.after(), new AtomicBoolean(true));
    Campaign byMail = renewal().segment(Segments.everyone(pages)).build();
    assertThatThrownBy(() -> pipeline().build().run(byMail, TODAY))
        .isInstanceOf(RetriableException.class);
    Campaign bySms = renewal().channel(ChannelId.SMS).build();

    assertThat(pipeline().channel(RecordingChannel.sms()).build().run(bySms, TODAY))
        .hasSkipped("no address for sms", 1);
  }

  @Test
  void aRunEndsWhenItsOwnMessagesHaveEndedWhateverElseIsDue() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    AtomicInteger others = new AtomicInteger();
    Function<OutboundMessage, SendResult> andAnotherIsPlanned =
        message -> {
          engage.send(dueSoon("other" + others.incrementAndGet()));
          clock.advance(Duration.ofSeconds(1));
          return SendResult.accepted("ok");
        };
    for (int i = 0; i < 50; i++) {
      mail.answering(andAnotherIsPlanned);
    }

    assertThat(run(engage)).hasSent(1);

    assertThat(mail.handedOver()).hasSizeLessThan(20);
  }

  @Test
  @DisplayName(
      "F38: an interrupted run ends after its sends, their outcomes recorded, flag restored")
  void anInterruptedRun() throws InterruptedException {
    customer("rina");
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicBoolean flag = new AtomicBoolean();
    mail.answering(
        message -> {
          sending.countDown();
          awaitUninterruptibly(release);
          return SendResult.accepted("ok");
        });
    EngagementPipeline engage = pipeline().sizing(new Sizing(100, 16, 2, LEASE)).build();
    Thread host =
        new Thread(
            () -> {
              run(engage);
              flag.set(Thread.currentThread().isInterrupted());
            });
    host.start();
    assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();
    host.interrupt();
    release.countDown();
    host.join(TimeUnit.SECONDS.toMillis(30));

    assertThat(flag).isTrue();
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  @Test
  void afterCloseNothingMoreIsSent() {
    EngagementPipeline engage = pipeline().sizing(ONE_BY_ONE).build();
    planFive(engage);
    mail.answering(
        message -> {
          engage.close();
          return SendResult.accepted("ok");
        });

    assertThat(advance(engage, Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  @DisplayName("F38: an interrupted thread begins no further group")
  void anInterruptedThreadBeginsNoFurtherGroup() {
    planFive(pipeline().build());
    clock.advance(Duration.ofMinutes(1));

    assertThat(pipeline().sizing(ONE_BY_ONE).listener(interrupting()).build().runDue())
        .isEqualTo(1);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aRunThatIsClosedWhileItPlansStopsPlanning() {
    AtomicInteger pages = new AtomicInteger();
    EngagementPipeline engage = pipeline().build();
    SegmentSource endless =
        request -> {
          if (pages.incrementAndGet() == 2) {
            engage.close();
          }
          return new MemberPage(List.of(), Optional.of(pages.toString()));
        };

    engage.run(renewal().segment(Segments.everyone(endless)).build(), TODAY);

    assertThat(pages).hasValue(2);
  }

  @Test
  void messagesThatWereTakenBackStandInTheReport() {
    customer("a");
    customer("b");
    EngagementPipeline engage = pipeline().sizing(ONE_BY_ONE).build();
    mail.answering(
        message -> {
          LedgerQuery waiting = LedgerQuery.of("default").state(MessageState.READY);
          for (LedgerEntry entry : store.entries(waiting)) {
            engage.cancel(entry.message().id(), "host");
          }
          return SendResult.accepted("ok");
        });

    assertThat(run(engage)).hasEligible(2).hasSent(1).hasSkipped("cancelled", 1);
  }

  private MemberPage page(Optional<String> after, AtomicBoolean away) {
    if (after.isEmpty()) {
      return new MemberPage(people.subList(0, 1), Optional.of("a"));
    }
    if (away.get()) {
      throw new RetriableException("away");
    }
    return new MemberPage(people.subList(1, people.size()), Optional.empty());
  }

  private void planFive(EngagementPipeline engage) {
    for (int i = 0; i < 5; i++) {
      engage.send(dueSoon("p" + i));
    }
  }

  private SendRequest dueSoon(String id) {
    return SendRequest.to(recipient(id).build())
        .topic(RECEIPT)
        .template("receipt")
        .at(clock.instant().plusMillis(500))
        .build();
  }

  private static EngagementListener interrupting() {
    return new EngagementListener() {
      @Override
      public void onState(Message message, MessageState state, String cause) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    boolean over = false;
    while (!over) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).as("released in time").isTrue();
        over = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
