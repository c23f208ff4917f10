package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.channel.SendResult;
import io.engage.message.BusinessKey;
import io.engage.message.MessageState;
import io.engage.store.CancelResult;
import io.engage.store.RescheduleResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Appointments that are moved and called off (G6). */
@Timeout(60)
abstract class AppointmentStories extends PipelineScenario {

  private static final Instant TOMORROW = NOON_IN_DHAKA.plus(Duration.ofDays(1));
  private static final BusinessKey APPOINTMENT = BusinessKey.of("default", "appointment:81");

  AppointmentStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aMovedAppointmentIsRemindedOfAtItsNewHourAlone() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().at(TOMORROW).build());

    assertThat(engage.reschedule(APPOINTMENT, TOMORROW.plus(Duration.ofHours(3))).values())
        .containsExactly(RescheduleResult.RESCHEDULED);

    advance(engage, Duration.ofDays(1));
    assertThat(mail.handedOver()).isEmpty();
    advance(engage, Duration.ofHours(3));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aMovedReminderHasAsMuchTimeAsBefore() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().at(TOMORROW).notAfter(TOMORROW.plus(Duration.ofHours(1))).build());

    engage.reschedule(APPOINTMENT, TOMORROW.plus(Duration.ofHours(3)));
    advance(engage, Duration.ofHours(29));

    assertThat(onlyEntry("rina")).isIn(MessageState.EXPIRED);
    assertThat(onlyEntry("rina").message().timing().notAfter())
        .contains(TOMORROW.plus(Duration.ofHours(4)));
  }

  @Test
  void whatWasReadBeforeTheAppointmentMovedIsNotPlanned() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().businessKey("appointment:81", 1).at(TOMORROW).build());
    engage.reschedule(APPOINTMENT.generation(2), TOMORROW.plus(Duration.ofHours(3)));

    assertThat(engage.enqueue(reminder().businessKey("appointment:81", 1).at(TOMORROW).build()))
        .isSkippedBecause("superseded");

    advance(engage, Duration.ofDays(2));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aReminderOfANewerGenerationTakesTheOlderOneBack() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().businessKey("appointment:81", 1).at(TOMORROW).build());
    engage.enqueue(
        reminder().businessKey("appointment:81", 2).at(TOMORROW.plus(Duration.ofHours(3))).build());

    advance(engage, Duration.ofDays(1));
    assertThat(mail.handedOver()).isEmpty();
    advance(engage, Duration.ofHours(3));

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.CANCELLED, MessageState.SENT);
  }

  @Test
  void aNewerVersionThatIsNotSentTakesTheOlderOneBackAllTheSame() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().businessKey("appointment:81", 1).at(TOMORROW).build());

    engage.enqueue(
        reminder()
            .businessKey("appointment:81", 2)
            .notAfter(NOON_IN_DHAKA.minusSeconds(1))
            .build());

    advance(engage, Duration.ofDays(2));
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  void whatWasInHandWhenTheAppointmentMovedIsNotTriedAgain() {
    EngagementPipeline engage = pipeline().build();
    mail.answering(
        message -> {
          engage.enqueue(reminder().businessKey("appointment:81", 2).at(TOMORROW).build());
          return SendResult.deferred("451", "not now");
        });
    engage.send(reminder().businessKey("appointment:81", 1).build());

    advance(engage, Duration.ofHours(1));

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.SKIPPED, MessageState.SCHEDULED);
  }

  @Test
  void anAppointmentThatIsCalledOffIsNotRemindedOf() {
    EngagementPipeline engage = pipeline().build();
    engage.enqueue(reminder().businessKey("appointment:81", 3).at(TOMORROW).build());

    assertThat(engage.cancel(APPOINTMENT.generation(3), "called off").values())
        .containsExactly(CancelResult.CANCELLED);
    assertThat(engage.enqueue(reminder().businessKey("appointment:81", 3).build()))
        .isSkippedBecause("superseded");

    advance(engage, Duration.ofDays(2));
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  void whoeverTakesBackTooLateIsToldSo() {
    EngagementPipeline engage = pipeline().build();
    mail.answering(
        message -> {
          assertThat(engage.cancel(APPOINTMENT, "too late").values())
              .containsExactly(CancelResult.IN_FLIGHT);
          assertThat(engage.reschedule(APPOINTMENT, TOMORROW).values())
              .containsExactly(RescheduleResult.IN_FLIGHT);
          return SendResult.accepted("1");
        });
    assertThat(engage.send(reminder().build())).isSent();

    assertThat(engage.cancel(APPOINTMENT, "too late").values())
        .containsExactly(CancelResult.ALREADY_SENT);
    assertThat(engage.reschedule(APPOINTMENT, TOMORROW).values())
        .containsExactly(RescheduleResult.ALREADY_SENT);
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void anHourByTheRecipientsOwnClockIsKept() {
    EngagementPipeline engage = pipeline().build();
    LocalDateTime nine = LocalDateTime.of(2026, 11, 22, 9, 0);

    engage.enqueue(reminderIn("America/New_York", nine));

    assertThat(onlyEntry("rina").progress().due()).isEqualTo("2026-11-22T14:00:00Z");
  }

  @Test
  @DisplayName("F29: an hour that is skipped is later by the gap, one that comes twice the first")
  void anHourThatIsSkippedOrComesTwiceIsResolved() {
    EngagementPipeline engage = pipeline().build();

    engage.enqueue(reminderIn("America/New_York", LocalDateTime.of(2027, 3, 14, 2, 30)));
    engage.enqueue(reminderIn("America/New_York", LocalDateTime.of(2027, 11, 7, 1, 30)));

    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().due().toString())
        .containsExactlyInAnyOrder("2027-03-14T07:00:00Z", "2027-11-07T05:30:00Z");
  }

  private static SendRequest reminderIn(String zone, LocalDateTime local) {
    return SendRequest.to(recipient("rina").zone(ZoneId.of(zone)).build())
        .topic(RECEIPT)
        .template("receipt")
        .atLocal(local)
        .build();
  }

  private static SendRequest.Builder reminder() {
    return SendRequest.to(recipient("rina").build())
        .topic(RECEIPT)
        .template("receipt")
        .businessKey("appointment:81");
  }
}
