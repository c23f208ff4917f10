package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Segments;
import io.engage.message.BusinessKey;
import io.engage.message.MessageState;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said once: of an appointment, a session, a state of affairs (A4, A5, A6). */
@Timeout(60)
abstract class OccasionStories extends PipelineScenario {

  private static final Topic VISIT = Topic.transactional("visit");
  private static final Instant TOMORROW = NOON_IN_DHAKA.plus(Duration.ofDays(1));
  private static final Occasion APPOINTMENT = Occasion.of("appointment:81", TOMORROW);

  OccasionStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aScheduledReminderIsNotRepeatedByTheBatch() {
    EngagementPipeline engage = pipeline().build();
    add(rina().about(APPOINTMENT));
    assertThat(engage.enqueue(scheduled(APPOINTMENT)))
        .isDeferredUntil(NOON_IN_DHAKA.plus(Duration.ofHours(2)));

    CampaignReport report = engage.run(upcoming(), hour(1));

    assertThat(report.sent()).isZero();
    assertThat(report.skipped()).containsEntry("already-planned", 1);
    advance(engage, Duration.ofDays(2));
    assertThat(mail.handedOver()).hasSize(1);
    assertThat(onlyEntry("rina").message().origin().businessKey()).contains("appointment:81");
  }

  @Test
  void aReminderOfTheBatchIsNotRepeatedByTheScheduledOne() {
    EngagementPipeline engage = pipeline().build();
    add(rina().about(APPOINTMENT));
    assertThat(engage.run(upcoming(), hour(1)).sent()).isEqualTo(1);

    assertThat(engage.enqueue(scheduled(APPOINTMENT))).isSent();

    advance(engage, Duration.ofDays(2));
    assertThat(mail.handedOver()).hasSize(1);
    assertThat(onlyEntry("rina").message().origin().businessKey()).contains("appointment:81");
  }

  /** A host may make the key of the one message itself. */
  @Test
  void aRequestWithTheKeyOfTheOccasionIsTheSameMessage() {
    EngagementPipeline engage = pipeline().build();
    add(rina().about(APPOINTMENT));
    engage.enqueue(
        SendRequest.to(rina())
            .topic(VISIT)
            .template("receipt")
            .businessKey(APPOINTMENT.key())
            .idempotencyKey(APPOINTMENT.messageKey("visit", "receipt", "rina").value())
            .at(NOON_IN_DHAKA.plusSeconds(60))
            .build());

    assertThat(engage.run(upcoming(), hour(1)).skipped()).containsEntry("already-planned", 1);
  }

  @Test
  void aBatchThatLooksEveryHourRemindsOnceOfEachAppointment() {
    EngagementPipeline engage = pipeline().build();
    add(rina().about(APPOINTMENT));
    add(rina().about(Occasion.of("appointment:82", TOMORROW.plusSeconds(60))));

    engage.run(upcoming(), hour(1));
    clock.advance(Duration.ofHours(1));
    CampaignReport second = engage.run(upcoming(), hour(2));

    assertThat(mail.handedOver()).hasSize(2);
    assertThat(second.sent()).isZero();
    assertThat(engage.preview(upcoming()).skipped()).containsEntry("already-planned", 2);
  }

  @Test
  void anAppointmentThatWasCalledOffIsNotRemindedOfByTheBatch() {
    EngagementPipeline engage = pipeline().build();
    add(rina().about(APPOINTMENT));
    engage.enqueue(scheduled(APPOINTMENT));
    engage.cancel(BusinessKey.of("default", "appointment:81"), "called off");

    engage.run(upcoming(), hour(1));

    assertThat(mail.handedOver()).isEmpty();
    assertThat(onlyEntry("rina")).isIn(MessageState.CANCELLED);
  }

  @Test
  void aNewVersionOfAnAppointmentIsRemindedOfAnew() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(scheduled(APPOINTMENT.version(1)));
    add(rina().about(Occasion.of("appointment:81", TOMORROW).version(2)));

    engage.run(upcoming(), hour(1));
    advance(engage, Duration.ofDays(2));

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.CANCELLED, MessageState.SENT);
    assertThat(engage.enqueue(scheduled(APPOINTMENT.version(1))))
        .isSkippedBecause("superseded by generation 2");
  }

  @Test
  void aFeedbackReminderComesOncePerSession() {
    EngagementPipeline engage = pipeline().build();
    Instant end = NOON_IN_DHAKA.minus(Duration.ofHours(25));
    add(rina().about(Occasion.of("session:7", end.minusSeconds(3_600)).until(end)));
    Campaign feedback =
        Campaign.named("feedback")
            .topic(VISIT)
            .segment(Segments.followUpMissing(customers))
            .template("receipt")
            .build();

    for (int hour = 0; hour < 5; hour++) {
      engage.run(feedback, hour(hour));
      clock.advance(Duration.ofHours(1));
    }

    assertThat(mail.handedOver()).hasSize(1);
  }

  /** Twelve days in a row; every one of them is over the threshold. */
  @Test
  void aStateThatLastsIsToldAgainOnlyAfterTheCoolDown() {
    EngagementPipeline engage = pipeline().build();
    Campaign alert =
        Campaign.named("rescheduling")
            .topic(VISIT)
            .segment(Segments.threshold(customers, 3, 7).coolDown(5))
            .template("receipt")
            .build();

    for (int day = 0; day < 12; day++) {
      people.clear();
      Instant now = clock.instant();
      add(rina().active(List.of(now, now.minusSeconds(60), now.minusSeconds(120))));
      CampaignReport report = engage.run(alert, hour(day));
      boolean told = day % 5 == 0;
      assertThat(report.sent()).as("day %d", day).isEqualTo(told ? 1 : 0);
      assertThat(report.skipped()).hasSize(told ? 0 : 1).doesNotContainKey("already-planned");
      clock.advance(Duration.ofDays(1));
    }
  }

  @Test
  void aSecondRunOfTheDayTellsNothingAgain() {
    EngagementPipeline engage = pipeline().build();
    add(rina().lastActive(NOON_IN_DHAKA.minus(Duration.ofDays(8))));
    Campaign back =
        Campaign.named("come-back")
            .topic(VISIT)
            .segment(Segments.inactive(customers).coolDown(7))
            .template("receipt")
            .build();

    assertThat(engage.run(back, hour(1)).sent()).isEqualTo(1);
    assertThat(engage.run(back, hour(2)).skipped()).containsEntry("already-planned", 1);
    assertThat(mail.handedOver()).hasSize(1);
  }

  private Campaign upcoming() {
    return Campaign.named("visit-reminder")
        .topic(VISIT)
        .segment(Segments.upcoming(customers, Duration.ofHours(22), Duration.ofHours(25)))
        .template("receipt")
        .build();
  }

  private static SendRequest scheduled(Occasion occasion) {
    return SendRequest.to(rina())
        .topic(VISIT)
        .template("receipt")
        .about(occasion)
        .at(NOON_IN_DHAKA.plus(Duration.ofHours(2)))
        .build();
  }

  private static Member rina() {
    return Member.of(recipient("rina").build());
  }

  private static RunKey hour(int number) {
    return new RunKey("2026-11-21T" + number);
  }
}
