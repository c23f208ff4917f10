package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds when leases are renewed and given back. */
abstract class LeaseRules extends StoreScenario {

  LeaseRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aRenewedLeaseCountsFromNowOnAgain() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    letLeasesLapse();

    assertThat(store.renew(List.of(claim), LEASE)).containsExactly(claim.id());

    assertThat(idsDue(LATER)).isEmpty();
    assertThat(attempt(claim, OPEN)).isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void aRenewalMovesNothingElse() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    LedgerEntry before = entry(claim.id());

    store.renew(List.of(claim), LEASE);

    assertThat(entry(claim.id())).isEqualTo(before);
    letLeasesLapse();
    assertThat(claim(claim.id(), NOW).fence()).isEqualTo(claim.fence() + 1);
  }

  /** F27: a node that was paused does not take back what another one has by now. */
  @Test
  void whatSomebodyElseHasIsNotRenewed() {
    Claim old = claimed(Draft.to("rina").ready(NOW));
    letLeasesLapse();
    Claim current = claim(old.id(), NOW);

    assertThat(store.renew(List.of(old), LEASE)).isEmpty();
    assertThat(store.renew(List.of(current), LEASE)).containsExactly(current.id());
  }

  @Test
  void whatHasEndedIsNotRenewed() {
    Claim cancelled = claimed(Draft.to("rina").ready(NOW));
    store.cancel(cancelled.id(), "the host", NOW);
    Claim stands = claimed(Draft.to("karim").ready(NOW));

    assertThat(store.renew(List.of(cancelled, stands), LEASE)).containsExactly(stands.id());
  }

  @Test
  void whatIsBeingSentIsRenewedToo() {
    Claim claim = sending(Draft.to("rina"));
    letLeasesLapse();

    assertThat(store.renew(List.of(claim), LEASE)).containsExactly(claim.id());
    assertThat(idsDue(LATER)).isEmpty();
  }

  @Test
  void whatIsGivenBackIsDueAsItWas() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    LedgerEntry before = entry(claim.id());

    store.release(List.of(claim));

    assertThat(entry(claim.id())).isEqualTo(before);
    Claim next = claim(claim.id(), NOW);
    assertThat(next.fence()).isGreaterThan(claim.fence());
    assertThat(next.words()).isEqualTo(claim.words());
  }

  @Test
  void whatWasGivenBackIsNoLongerTheWorkers() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    store.release(List.of(claim));

    assertThat(store.renew(List.of(claim), LEASE)).isEmpty();
    assertThat(attempt(claim, OPEN)).isInstanceOf(AttemptDecision.Lost.class);
    assertThat(store.settle(List.of(Settling.of(claim, MessageState.SCHEDULED).done()))).isEmpty();
  }

  @Test
  void whatSomebodyElseHasIsNotGivenBack() {
    Claim old = claimed(Draft.to("rina").ready(NOW));
    letLeasesLapse();
    Claim current = claim(old.id(), NOW);

    store.release(List.of(old));

    assertThat(idsDue(LATER)).isEmpty();
    assertThat(attempt(current, OPEN)).isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void whatHasEndedIsNotGivenBack() {
    Claim cancelled = claimed(Draft.to("rina").ready(NOW));
    store.cancel(cancelled.id(), "the host", NOW);
    Claim stands = claimed(Draft.to("karim").ready(NOW));

    store.release(List.of(cancelled, stands));

    assertThat(idsDue(LATER)).containsExactly(stands.id());
  }

  @Test
  void nothingToRenewOrToGiveBackIsNoMistake() {
    MessageId id = plan(Draft.to("rina").ready(NOW));

    assertThat(store.renew(List.of(), LEASE)).isEmpty();
    store.release(List.of());

    assertThat(idsDue(NOW)).containsExactly(id);
  }
}
