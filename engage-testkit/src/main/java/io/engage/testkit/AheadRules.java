package io.engage.testkit;

import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.BusinessKey;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.Reservation;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision.Defer;
import io.engage.store.AttemptDecision.Expire;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.Claim;
import io.engage.store.PlannedMessage;
import io.engage.store.Settlement.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for messages for which others leave room before they are sent. */
abstract class AheadRules extends StoreScenario {

  private static final Message TO_RINA = Draft.to("rina").message();
  private static final Address PHONE = Address.phone("+8801712345678");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  AheadRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageThatCountsAheadIsShownAtItsInstant() {
    PlannedMessage later = Draft.to("rina").topic(Topic.reminder("visit")).ahead(TOMORROW);
    PlannedMessage sooner = Draft.to("rina").ahead(LATER);
    store.plan(List.of(later, sooner), NOW);

    assertThat(ahead(TO_RINA)).containsExactly(place(sooner, LATER), place(later, TOMORROW));
    assertThat(standing(TO_RINA).sentToPerson()).isEmpty();
  }

  @Test
  void itCountsForThePersonAndForTheAddress() {
    PlannedMessage text = Draft.to("rina").over(ChannelId.SMS, PHONE).ahead(TOMORROW);
    plan(text);

    assertThat(ahead(TO_RINA)).containsExactly(place(text, TOMORROW));
    assertThat(ahead(Draft.to("karim").over(ChannelId.WHATSAPP, PHONE).message()))
        .containsExactly(place(text, TOMORROW));
  }

  @Test
  void aMessageThatDoesNotCountAheadIsNotShown() {
    plan(Draft.to("rina").scheduled(TOMORROW));

    assertThat(ahead(TO_RINA)).isEmpty();
  }

  @Test
  void messagesToOthersAreNotShown() {
    plan(Draft.to("karim").ahead(TOMORROW));
    plan(Draft.to("rina").tenant("tutormax").ahead(TOMORROW));

    assertThat(ahead(TO_RINA)).isEmpty();
  }

  @Test
  void aMessageThatTookItsPlaceIsNotCountedTwice() {
    Claim claim = claimed(Draft.to("rina").ahead(NOW));
    attempt(claim, OPEN);

    assertThat(ahead(TO_RINA)).isEmpty();
    assertThat(standing(TO_RINA).sentToPerson()).hasSize(1);
  }

  @Test
  void aMessageThatGaveItsPlaceBackIsAheadAgain() {
    Claim claim = claimed(Draft.to("rina").ahead(NOW));
    attempt(claim, OPEN);

    store.settle(
        List.of(Settling.of(claim, SCHEDULED).due(LATER).places(Places.RELEASE).spared().done()));

    assertThat(ahead(TO_RINA)).containsExactly(claim.message().reservation(LATER));
  }

  @Test
  void aMessageThatEndedIsNotAheadAnyMore() {
    plan(Draft.to("rina").about("booking:81", 0).ahead(TOMORROW));
    store.cancel(BusinessKey.of(TENANT, "booking:81"), "the host", NOW);
    attempt(claimed(Draft.to("rina").ahead(NOW)), (claim, standing) -> new Skip("no"));
    attempt(claimed(Draft.to("rina").ahead(NOW)), (claim, standing) -> new Expire("late"));
    Claim failed = claimed(Draft.to("rina").ahead(NOW));
    attempt(failed, OPEN);
    store.settle(List.of(Settling.of(failed, FAILED).places(Places.RELEASE).done()));

    assertThat(ahead(TO_RINA)).isEmpty();
  }

  @Test
  void aMessageThatWaitsLongerIsAheadAtItsNewInstant() {
    Claim claim = claimed(Draft.to("rina").ahead(NOW));

    attempt(claim, (about, standing) -> new Defer(TOMORROW, "window"));

    assertThat(ahead(TO_RINA)).containsExactly(claim.message().reservation(TOMORROW));
  }

  @Test
  void aMessageThatIsMovedIsAheadAtItsNewInstant() {
    PlannedMessage reminder = Draft.to("rina").about("booking:81", 0).ahead(LATER);
    plan(reminder);

    store.reschedule(BusinessKey.of(TENANT, "booking:81"), TOMORROW, NOW);

    assertThat(ahead(TO_RINA)).containsExactly(place(reminder, TOMORROW));
  }

  @Test
  void theGateSeesWhatIsAheadTheMessageItselfIncluded() {
    PlannedMessage other = Draft.to("rina").ahead(TOMORROW);
    plan(other);
    PlannedMessage own = Draft.to("rina").ahead(NOW);

    assertThat(standingAtAttempt(claimed(own)).ahead())
        .containsExactly(place(own, NOW), place(other, TOMORROW));
  }

  private List<Reservation> ahead(Message message) {
    return standing(message).ahead();
  }

  private static Reservation place(PlannedMessage planned, Instant at) {
    return planned.message().reservation(at);
  }
}
