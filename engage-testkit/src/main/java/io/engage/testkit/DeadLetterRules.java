package io.engage.testkit;

import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.READY;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENDING;
import static io.engage.message.MessageState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.MessageId;
import io.engage.message.StateChange;
import io.engage.store.Claim;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.PlanResult;
import io.engage.store.ProviderReport;
import io.engage.store.RedriveResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds when messages failed and are driven again. */
abstract class DeadLetterRules extends StoreScenario {

  private static final DeadLetterQuery ALL = DeadLetterQuery.of(TENANT);

  DeadLetterRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void whatFailedIsListedWithItsReason() {
    Claim claim = sending(Draft.to("rina"));
    store.settle(List.of(Settling.of(claim, FAILED).at(LATER).cause("550 5.1.1").done()));

    assertThat(store.deadLetters(ALL))
        .containsExactly(new DeadLetter(claim.id(), LATER, "550 5.1.1"));
  }

  @Test
  void whatAProviderReportsAsFailedIsListedToo() {
    Claim claim = sending(Draft.to("rina"));
    store.report(
        new ProviderReport(
            claim.id(),
            ProviderReport.Kind.FAILED,
            Optional.empty(),
            "30008",
            LATER,
            Optional.empty()));

    assertThat(store.deadLetters(ALL)).containsExactly(new DeadLetter(claim.id(), LATER, "30008"));
  }

  @Test
  void nothingElseIsListed() {
    plan(Draft.to("a").ready(NOW));
    plan(Draft.to("b").skipped(NOW, "no consent"));
    store.cancel(plan(Draft.to("c").ready(NOW)), "the host", NOW);
    store.settle(List.of(Settling.of(sending(Draft.to("d")), SENT).done()));
    failed(Draft.to("e").tenant("tutormax"));

    assertThat(store.deadLetters(ALL)).isEmpty();
  }

  @Test
  void deadLettersComeInPages() {
    MessageId first = failed(Draft.to("a")).id();
    MessageId second = failed(Draft.to("b")).id();
    MessageId third = failed(Draft.to("c")).id();

    assertThat(ids(ALL.size(2))).containsExactly(first, second);
    assertThat(ids(ALL.size(2).after(second))).containsExactly(third);
    assertThat(ids(ALL.after(third))).isEmpty();
  }

  @Test
  void whatIsDrivenAgainIsDueAtOnceWithItsWords() {
    Claim dead = failed(Draft.to("rina"));

    assertThat(store.redrive(dead.id(), "the admin", LATER)).isEqualTo(RedriveResult.REDRIVEN);

    assertThat(path(dead.id())).containsExactly(READY, SENDING, FAILED, SCHEDULED);
    assertThat(lastChange(dead.id()))
        .isEqualTo(new StateChange(LATER, Optional.of(FAILED), SCHEDULED, "the admin"));
    assertThat(entry(dead.id()).progress().reason()).contains("the admin");
    assertThat(idsDue(LATER.minusMillis(1))).isEmpty();
    assertThat(claim(dead.id(), LATER).words()).isEqualTo(dead.words());
  }

  @Test
  void whatIsDrivenAgainHasAllItsRetries() {
    Claim dead = failed(Draft.to("rina"));
    store.redrive(dead.id(), "the admin", NOW);

    assertThat(entry(dead.id()).progress().attempts()).isEqualTo(1);
    assertThat(entry(dead.id()).progress().tries()).isZero();

    Claim again = claim(dead.id(), NOW);
    attempt(again, OPEN);
    store.settle(List.of(Settling.of(again, SENT).done()));
    assertThat(entry(dead.id()).progress().tries()).isEqualTo(1);
  }

  @Test
  void whatIsDrivenAgainIsNoLongerListed() {
    Claim dead = failed(Draft.to("rina"));
    store.redrive(dead.id(), "the admin", NOW);

    assertThat(store.deadLetters(ALL)).isEmpty();

    store.settle(List.of(Settling.of(claim(dead.id(), NOW), FAILED).cause("again").done()));
    assertThat(store.deadLetters(ALL)).extracting(DeadLetter::reason).containsExactly("again");
  }

  @Test
  void whatFailedWithoutWordsStillNeedsThem() {
    Claim dead = claimed(Draft.to("rina").pending(NOW));
    store.settle(List.of(Settling.of(dead, FAILED).done()));
    store.redrive(dead.id(), "the admin", NOW);

    Claim again = claim(dead.id(), NOW);
    assertThatThrownBy(() -> attempt(again, OPEN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyWhatFailedIsDrivenAgain() {
    MessageId open = plan(Draft.to("a").ready(NOW));
    Claim sent = sending(Draft.to("b"));
    store.settle(List.of(Settling.of(sent, SENT).done()));

    assertThat(store.redrive(open, "the admin", NOW)).isEqualTo(RedriveResult.NOT_FAILED);
    assertThat(store.redrive(sent.id(), "the admin", NOW)).isEqualTo(RedriveResult.NOT_FAILED);
    assertThat(path(sent.id())).containsExactly(READY, SENDING, SENT);
    assertThat(store.redrive(new MessageId(Draft.nextId()), "the admin", NOW))
        .isEqualTo(RedriveResult.NOT_FOUND);
  }

  /** F27: no worker from before the failure has a word in the new life of a message. */
  @Test
  void anOutcomeFromBeforeDoesNotReachWhatIsDrivenAgain() {
    Claim dead = failed(Draft.to("rina"));
    store.redrive(dead.id(), "the admin", NOW);
    Claim current = claim(dead.id(), NOW);

    assertThat(store.settle(List.of(Settling.of(dead, SCHEDULED).done()))).isEmpty();
    assertThat(store.settle(List.of(Settling.of(current, FAILED).done()))).hasSize(1);
  }

  @Test
  void whatIsDrivenAgainKeepsItsKey() {
    Claim dead = failed(Draft.to("rina").key("k"));
    store.redrive(dead.id(), "the admin", NOW);

    assertThat(store.plan(List.of(Draft.to("rina").key("k").ready(NOW)), NOW))
        .containsExactly(new PlanResult(PlanResult.Kind.ALREADY_PLANNED, dead.id()));
  }

  private Claim failed(Draft draft) {
    Claim claim = sending(draft);
    store.settle(List.of(Settling.of(claim, FAILED).done()));
    return claim;
  }

  private List<MessageId> ids(DeadLetterQuery query) {
    return store.deadLetters(query).stream().map(DeadLetter::message).toList();
  }
}
