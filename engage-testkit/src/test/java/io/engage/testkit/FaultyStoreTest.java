package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaultyStoreTest {

  private static final String RECEIPT =
      """
      facts: name?
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you. We have your payment.
      """;

  private final MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");
  private final RecordingChannel mail = RecordingChannel.email();
  private final EngagementStore store = InMemoryStore.create(clock);

  @Nested
  class KeptByAStoreThatFailsLater extends EngagementStoreContract {

    @Override
    protected EngagementStore newStore() {
      return FaultyStore.around(InMemoryStore.create(clock)).failingOn(1_000_000).store();
    }

    @Override
    protected void letLeasesLapse(EngagementStore store) {
      clock.advance(Duration.ofHours(1));
    }
  }

  /** F3. */
  @Test
  void aMessageWhosePlanningWasCommittedAndReportedAsFailedGoesOnce() {
    // snippet: faulty-store
    FaultyStore faulty = FaultyStore.around(store).counting("plan").droppingTheLineOn(1);
    EngagementPipeline engage = pipelineOn(faulty.store());

    assertThatThrownBy(() -> engage.send(receipt("order-81")))
        .isInstanceOf(RetriableException.class);
    assertThat(engage.send(receipt("order-81"))).isSent();

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT))).hasSize(1);
    // end
  }

  /** F4: the outcome is told to the store when it is back. */
  @Test
  void aBlipAfterTheSendSendsNothingTwice() {
    FaultyStore faulty = FaultyStore.around(store).counting("settle").failingOn(1);

    assertThat(pipelineOn(faulty.store()).send(receipt("order-81"))).isSent();

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(faulty.calls()).isEqualTo(2);
  }

  @Test
  void aCallThatFailsReachesNobodyAndTheNextDoes() {
    FaultyStore faulty = FaultyStore.around(store).counting("plan").failingOn(2);
    PlannedMessage second = planned("karim");

    assertThat(plan(faulty, planned("rina"))).isEqualTo(PlanResult.Kind.PLANNED);
    assertThatThrownBy(() -> plan(faulty, second)).isInstanceOf(RetriableException.class);
    assertThat(store.find(second.message().id())).isEmpty();
    assertThat(plan(faulty, second)).isEqualTo(PlanResult.Kind.PLANNED);
  }

  @Test
  void aCallFailsWithWhatItWasToldTo() {
    FaultyStore faulty =
        FaultyStore.around(store).failingOn(1, () -> new IllegalStateException("out of memory"));

    assertThatIllegalStateException().isThrownBy(() -> faulty.store().verify());
  }

  /** F3: planning the very message again is harmless. */
  @Test
  void aCallWhoseLineDropsIsCommitted() {
    FaultyStore faulty = FaultyStore.around(store).counting("plan").droppingTheLineOn(1);
    PlannedMessage message = planned("rina");

    assertThatThrownBy(() -> plan(faulty, message)).isInstanceOf(RetriableException.class);

    assertThat(store.find(message.message().id())).isPresent();
    assertThat(plan(faulty, message)).isEqualTo(PlanResult.Kind.ALREADY_PLANNED);
  }

  @Test
  void aCallThatAnswersNothingIsCommittedToo() {
    FaultyStore faulty = FaultyStore.around(store).counting("suppress").droppingTheLineOn(1);
    PlannedMessage message = planned("rina");
    Suppression stop =
        Suppression.of(
            StoreScenario.TENANT,
            Address.email("rina@example.com"),
            SuppressionReason.STOP,
            "twilio",
            clock.instant());

    assertThatThrownBy(() -> faulty.store().suppress(List.of(stop)))
        .isInstanceOf(RetriableException.class);

    Standing standing = faulty.store().standings(List.of(message.message().to())).get(0);
    assertThat(standing.suppressions()).containsExactly(stop);
  }

  @Test
  void aCallThatHangsGoesOnWhenItIsReleased() {
    FaultyStore faulty = FaultyStore.around(store).counting("cancel").hangingOn(1);
    PlannedMessage message = planned("rina");
    MessageId id = message.message().id();
    plan(faulty, message);
    CompletableFuture<?> cancelling =
        CompletableFuture.runAsync(() -> faulty.store().cancel(id, "the host", clock.instant()));
    faulty.awaitHanging();
    assertThat(state(faulty.store(), id)).isEqualTo(MessageState.READY);

    faulty.release();

    cancelling.orTimeout(60, TimeUnit.SECONDS).join();
    assertThat(state(store, id)).isEqualTo(MessageState.CANCELLED);
  }

  @Test
  void aLateAnswerMovesTheClock() {
    FaultyStore faulty =
        FaultyStore.around(store).counting("plan").answeringLateBy(Duration.ofMinutes(31), clock);

    plan(faulty, planned("rina"));
    faulty.store().entries(LedgerQuery.of(StoreScenario.TENANT));

    assertThat(clock.instant()).isEqualTo("2026-11-21T09:31:00Z");
  }

  @Test
  void callsOfSeveralMethodsAreCountedTogether() {
    FaultyStore faulty = FaultyStore.around(store).counting("find", "entries").failingOn(2);

    assertThat(faulty.store().find(new MessageId(Draft.nextId()))).isEmpty();
    plan(faulty, planned("rina"));
    assertThatThrownBy(() -> faulty.store().entries(LedgerQuery.of(StoreScenario.TENANT)))
        .isInstanceOf(RetriableException.class);
    assertThat(faulty.calls()).isEqualTo(2);
  }

  @Test
  void everyCallCountsWhenNoMethodIsNamed() {
    FaultyStore faulty = FaultyStore.around(store).failingOn(3);
    faulty.store().verify();
    plan(faulty, planned("rina"));

    assertThatThrownBy(() -> faulty.store().clock()).isInstanceOf(RetriableException.class);
  }

  @Test
  void eachOfTwoDoublesCountsItsOwnMethod() {
    FaultyStore plans = FaultyStore.around(store).counting("plan").failingOn(1);
    FaultyStore finds = FaultyStore.around(plans.store()).counting("find").failingOn(1);
    MessageId id = new MessageId(Draft.nextId());

    assertThatThrownBy(() -> plan(finds, planned("rina"))).isInstanceOf(RetriableException.class);
    assertThatThrownBy(() -> finds.store().find(id)).isInstanceOf(RetriableException.class);
    assertThat(plan(finds, planned("rina"))).isEqualTo(PlanResult.Kind.PLANNED);
    assertThat(finds.store().find(id)).isEmpty();
  }

  @Test
  void aMethodThatAStoreHasNotIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultyStore.around(store).counting("settel"))
        .withMessageContaining("settel")
        .withMessageContaining("settle");
  }

  @Test
  void aFaultyStoreIsOtherwiseTheStoreBehindIt() {
    FaultyStore faulty = FaultyStore.around(store).failingOn(2);

    assertThat(faulty.store().clock()).isSameAs(clock);
    assertThat(faulty.store()).hasToString("FaultyStore[" + store + "]");
    assertThat(faulty.store().equals(faulty.store())).isTrue();
    assertThat(faulty.store().equals(store)).isFalse();
    assertThat(faulty.store().hashCode()).isEqualTo(faulty.store().hashCode());
    assertThat(faulty.calls()).as("what is asked of every object is not counted").isEqualTo(1);
  }

  @Test
  void whatTheStoreBehindThrowsComesThrough() {
    EngagementStore faulty = FaultyStore.around(store).store();

    assertThatThrownBy(() -> faulty.run(Draft.nextId()))
        .isExactlyInstanceOf(NonRetriableException.class)
        .hasMessageContaining("there is no run");
  }

  private EngagementPipeline pipelineOn(EngagementStore store) {
    return HandDrivenPipeline.builder(clock)
        .store(store)
        .channel(mail)
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)))
        .zone(ZoneId.of("Asia/Dhaka"))
        .production()
        .build();
  }

  private static SendRequest receipt(String order) {
    return SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .idempotencyKey(order)
        .build();
  }

  private PlannedMessage planned(String person) {
    return Draft.to(person).ready(clock.instant());
  }

  private PlanResult.Kind plan(FaultyStore faulty, PlannedMessage message) {
    Instant now = clock.instant();
    return faulty.store().plan(List.of(message), now).get(0).kind();
  }

  private static MessageState state(EngagementStore store, MessageId id) {
    Optional<LedgerEntry> entry = store.find(id);
    return entry.orElseThrow().progress().state();
  }
}
