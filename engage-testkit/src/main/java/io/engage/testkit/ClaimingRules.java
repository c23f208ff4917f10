package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.message.MessageState.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Priority;
import io.engage.store.AttemptDecision.Defer;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.PlannedMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds when messages are claimed and their words stored. */
abstract class ClaimingRules extends StoreScenario {

  ClaimingRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void onlyWhatIsDueIsClaimed() {
    MessageId due = plan(Draft.to("rina").ready(NOW));
    MessageId later = plan(Draft.to("rina").scheduled(LATER));

    assertThat(idsDue(NOW.minusNanos(1_000))).isEmpty();
    assertThat(idsDue(NOW)).containsExactly(due);
    assertThat(idsDue(LATER)).containsExactly(later);
  }

  @Test
  void everyOpenStateIsClaimed() {
    MessageId ready = plan(Draft.to("rina").ready(NOW));
    MessageId pending = plan(Draft.to("rina").pending(NOW));
    MessageId scheduled = plan(Draft.to("rina").scheduled(NOW));

    assertThat(idsDue(NOW)).containsExactlyInAnyOrder(ready, pending, scheduled);
  }

  @Test
  void onlyTheChannelsOfTheWorkerAreClaimed() {
    plan(Draft.to("rina").ready(NOW));
    Address phone = Address.phone("+8801712345678");
    MessageId sms = plan(Draft.to("rina").over(ChannelId.SMS, phone).ready(NOW));

    assertThat(
            store.claim(
                new ClaimRequest(
                    "node-1", 10, LEASE, NOW, Set.of(ChannelId.SMS), Optional.empty())))
        .extracting(Claim::id)
        .containsExactly(sms);
    assertThat(store.claim(new ClaimRequest("node-1", 10, LEASE, NOW, Set.of(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void priorityComesBeforeDueTime() {
    MessageId lowOld = plan(Draft.to("a").priority(Priority.LOW).ready(NOW.minusSeconds(60)));
    MessageId mediumNew = plan(Draft.to("b").ready(NOW));
    MessageId mediumOld = plan(Draft.to("c").ready(NOW.minusSeconds(30)));
    MessageId high = plan(Draft.to("d").priority(Priority.HIGH).ready(NOW));
    MessageId critical = plan(Draft.to("e").priority(Priority.CRITICAL).ready(NOW));

    assertThat(idsDue(NOW)).containsExactly(critical, high, mediumOld, mediumNew, lowOld);
  }

  @Test
  void theLimitTakesTheFirst() {
    MessageId third = plan(Draft.to("a").ready(NOW));
    MessageId first = plan(Draft.to("b").ready(NOW.minusSeconds(2)));
    MessageId second = plan(Draft.to("c").ready(NOW.minusSeconds(1)));

    assertThat(store.claim(request(NOW, 2))).extracting(Claim::id).containsExactly(first, second);
    assertThat(store.claim(request(NOW, 2))).extracting(Claim::id).containsExactly(third);
  }

  @Test
  void oneMessageAloneMayBeAskedFor() {
    plan(Draft.to("a").priority(Priority.CRITICAL).ready(NOW));
    MessageId wanted = plan(Draft.to("b").ready(NOW));
    MessageId notYet = plan(Draft.to("c").ready(LATER));

    assertThat(store.claim(only(wanted, NOW))).extracting(Claim::id).containsExactly(wanted);
    assertThat(store.claim(only(wanted, NOW))).isEmpty();
    assertThat(store.claim(only(notYet, NOW))).isEmpty();
    assertThat(store.claim(only(new MessageId(Draft.nextId()), NOW))).isEmpty();
  }

  @Test
  void aLeaseKeepsOthersAwayUntilItLapses() {
    MessageId id = plan(Draft.to("rina").ready(NOW));
    claim(id, NOW);

    assertThat(idsDue(LATER)).isEmpty();
    assertThat(idsDue(NOW.plus(LEASE))).as("leases count by the store's own clock").isEmpty();

    letLeasesLapse();
    assertThat(idsDue(LATER)).containsExactly(id);
  }

  @Test
  void theFenceGrowsWithEveryClaim() {
    MessageId id = plan(Draft.to("rina").ready(NOW));
    long first = claim(id, NOW).fence();
    letLeasesLapse();
    long second = claim(id, NOW).fence();
    letLeasesLapse();
    long third = claim(id, NOW).fence();

    assertThat(second).isGreaterThan(first);
    assertThat(third).isGreaterThan(second);
  }

  @Test
  void theFenceGrowsAfterALeaseWasGivenBackToo() {
    Claim first = claimed(Draft.to("rina").pending(NOW));
    store.compose(List.of(new Composition(first, Draft.words("Dear Rina"))), NOW);

    assertThat(claim(first.id(), NOW).fence()).isGreaterThan(first.fence());
  }

  @Test
  void aClaimChangesNeitherStateNorHistory() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    assertThat(path(claim.id())).containsExactly(MessageState.READY);
    assertThat(entry(claim.id()).progress()).isEqualTo(claim.progress());
  }

  @Test
  void aClaimBringsTheMessageAndItsWords() {
    PlannedMessage planned = Draft.to("rina").ready(NOW);

    Claim claim = claimed(planned);

    assertThat(claim.message()).isEqualTo(planned.message());
    assertThat(claim.words()).isEqualTo(planned.words());
    assertThat(claim.needsWords()).isFalse();
    assertThat(claim.isInterrupted()).isFalse();
  }

  @Test
  void aMessageWithoutWordsNeedsThem() {
    assertThat(claimed(Draft.to("rina").pending(NOW)).needsWords()).isTrue();
  }

  @Test
  void whatHasEndedIsNeverClaimed() {
    plan(Draft.to("rina").skipped(NOW, "no consent for email"));
    MessageId cancelled = plan(Draft.to("rina").ready(NOW));
    store.cancel(cancelled, "the host", NOW);
    letLeasesLapse();

    assertThat(idsDue(LATER)).isEmpty();
    assertThat(store.claim(only(cancelled, LATER))).isEmpty();
  }

  @Test
  void aMessageThatIsBeingSentIsLeftAloneWhileTheLeaseLasts() {
    Claim claim = sending(Draft.to("rina"));

    assertThat(idsDue(LATER)).isEmpty();
    assertThat(store.claim(only(claim.id(), LATER))).as("nor is it had by its name").isEmpty();
  }

  /** F1: killed between the attempt and its record. */
  @Test
  void anInterruptedAttemptIsClaimedAgainAndSaysSo() {
    Claim first = sending(Draft.to("rina"));
    letLeasesLapse();

    List<Claim> claims = claimDue(NOW);

    assertThat(claims).extracting(Claim::id).containsExactly(first.id());
    assertThat(claims.get(0).isInterrupted()).isTrue();
    assertThat(claims.get(0).progress().state()).isEqualTo(SENDING);
    assertThat(claims.get(0).progress().attempts()).isEqualTo(1);
    assertThat(claims.get(0).fence()).isGreaterThan(first.fence());
  }

  @Test
  void composingStoresTheWordsAndGivesTheLeaseBack() {
    Claim claim = claimed(Draft.to("rina").pending(NOW));
    Words words = Draft.words("প্রিয় রিনা");

    assertThat(store.compose(List.of(new Composition(claim, words)), LATER))
        .containsExactly(claim.id());

    assertThat(path(claim.id())).containsExactly(PENDING, MessageState.READY);
    assertThat(lastChange(claim.id()).at()).isEqualTo(LATER);
    assertThat(entry(claim.id()).words()).contains(words);
    assertThat(entry(claim.id()).progress().due()).isEqualTo(NOW);
    Claim next = claim(claim.id(), NOW);
    assertThat(next.words()).contains(words);
    assertThat(next.progress().state()).isEqualTo(MessageState.READY);
  }

  @Test
  void theReasonOfADeferralIsGoneWithTheWords() {
    Claim early = claimed(Draft.to("rina").pending(NOW));
    attempt(early, (claim, standing) -> new Defer(LATER, "outside the send window"));
    Claim claim = claim(early.id(), LATER);

    store.compose(List.of(new Composition(claim, Draft.words("Dear Rina"))), LATER);

    assertThat(entry(claim.id()).progress().reason()).isEmpty();
    assertThat(path(claim.id()))
        .containsExactly(PENDING, MessageState.SCHEDULED, MessageState.READY);
  }

  @Test
  void aScheduledMessageIsComposedToo() {
    Claim claim = claimed(Draft.to("rina").planned(MessageState.SCHEDULED, NOW, Optional.empty()));

    store.compose(List.of(new Composition(claim, Draft.words("Dear Rina"))), NOW);

    assertThat(path(claim.id())).containsExactly(MessageState.SCHEDULED, MessageState.READY);
  }

  /** F27, F40: a node that lost its lease does not change the words another one stored. */
  @Test
  void composingWithAnOldFenceChangesNothing() {
    Claim old = claimed(Draft.to("rina").pending(NOW));
    letLeasesLapse();
    Claim current = claim(old.id(), NOW);

    assertThat(store.compose(List.of(new Composition(old, Draft.words("late"))), NOW)).isEmpty();
    assertThat(entry(old.id()).words()).isEmpty();
    assertThat(path(old.id())).containsExactly(PENDING);

    assertThat(store.compose(List.of(new Composition(current, Draft.words("good"))), NOW))
        .containsExactly(old.id());
    assertThat(store.compose(List.of(new Composition(old, Draft.words("late"))), NOW)).isEmpty();
    assertThat(entry(old.id()).words()).contains(Draft.words("good"));
  }

  @Test
  void composingTwiceChangesNothingMore() {
    Claim claim = claimed(Draft.to("rina").pending(NOW));
    store.compose(List.of(new Composition(claim, Draft.words("first"))), NOW);

    assertThat(store.compose(List.of(new Composition(claim, Draft.words("second"))), NOW))
        .isEmpty();
    assertThat(entry(claim.id()).words()).contains(Draft.words("first"));
  }

  @Test
  void aLapsedLeaseThatNobodyTookStillStoresWords() {
    Claim claim = claimed(Draft.to("rina").pending(NOW));
    letLeasesLapse();

    assertThat(store.compose(List.of(new Composition(claim, Draft.words("good"))), NOW))
        .containsExactly(claim.id());
  }

  @Test
  void ofSeveralCompositionsOnlyThoseThatStandAreStored() {
    Claim stands = claimed(Draft.to("rina").pending(NOW));
    Claim cancelled = claimed(Draft.to("karim").pending(NOW));
    store.cancel(cancelled.id(), "the host", NOW);

    assertThat(
            store.compose(
                List.of(
                    new Composition(cancelled, Draft.words("a")),
                    new Composition(stands, Draft.words("b"))),
                NOW))
        .containsExactly(stands.id());
    assertThat(entry(cancelled.id()).words()).isEmpty();
    assertThat(state(cancelled.id())).isEqualTo(MessageState.CANCELLED);
  }
}
