package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Priority;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.Lane;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds when tenants and channels wait in lanes of their own. */
abstract class LaneRules extends StoreScenario {

  private static final Lane SHEBA = new Lane("sheba", ChannelId.EMAIL, false);
  private static final Lane SHEBA_UNWRITTEN = new Lane("sheba", ChannelId.EMAIL, true);
  private static final Lane TUTORMAX = new Lane("tutormax", ChannelId.EMAIL, false);
  private static final Lane SHEBA_SMS = new Lane("sheba", ChannelId.SMS, false);

  LaneRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void everyLaneInWhichMessagesWaitIsTold() {
    plan(of("sheba").ready(NOW));
    plan(of("sheba").ready(NOW));
    plan(of("tutormax").scheduled(LATER));
    plan(sms().ready(NOW));
    store.cancel(plan(of("garibook").ready(NOW)), "the host", NOW);

    assertThat(store.lanes(CHANNELS)).containsExactlyInAnyOrder(SHEBA, TUTORMAX, SHEBA_SMS);
  }

  @Test
  void onlyLanesOverTheChannelsAskedForAreTold() {
    plan(of("sheba").ready(NOW));
    plan(sms().ready(NOW));

    assertThat(store.lanes(Set.of(ChannelId.SMS, PAGER))).containsExactly(SHEBA_SMS);
    assertThat(store.lanes(Set.of())).isEmpty();
  }

  @Test
  void whatHasNoWordsWaitsInALaneOfItsOwn() {
    MessageId written = plan(of("sheba").ready(NOW));
    MessageId unwritten = plan(of("sheba").pending(NOW.minusSeconds(60)));

    assertThat(store.lanes(CHANNELS)).containsExactlyInAnyOrder(SHEBA, SHEBA_UNWRITTEN);
    assertThat(take(10, 10, SHEBA)).containsExactly(written);
    assertThat(take(10, 10, SHEBA_UNWRITTEN)).containsExactly(unwritten);
  }

  @Test
  void whoeverHasWordsFromNowOnWaitsWithTheOthers() {
    MessageId message = plan(of("sheba").pending(NOW));
    Claim claim = store.claim(only(message, NOW)).get(0);

    store.compose(List.of(new Composition(claim, Draft.words("Dear Rina"))), NOW);

    assertThat(store.lanes(CHANNELS)).containsExactly(SHEBA);
    assertThat(take(10, 10, SHEBA)).containsExactly(message);
  }

  @Test
  void lanesAreServedInTheirOrder() {
    MessageId sheba = plan(of("sheba").ready(NOW));
    MessageId tutormax = plan(of("tutormax").ready(NOW));

    assertThat(take(10, 10, TUTORMAX, SHEBA)).containsExactly(tutormax, sheba);
  }

  @Test
  void inALaneTheOldestComesFirst() {
    MessageId second = plan(of("sheba").ready(NOW));
    MessageId first = plan(of("sheba").ready(NOW.minusSeconds(60)));

    assertThat(take(10, 10, SHEBA, TUTORMAX)).containsExactly(first, second);
  }

  @Test
  void aPriorityIsServedInEveryLaneBeforeTheNext() {
    MessageId high = plan(of("sheba").priority(Priority.HIGH).ready(NOW));
    MessageId low = plan(of("sheba").priority(Priority.LOW).ready(NOW));
    MessageId medium = plan(of("tutormax").ready(NOW));

    assertThat(take(10, 10, SHEBA, TUTORMAX)).containsExactly(high, medium, low);
  }

  @Test
  void noLaneGetsMoreThanItsShare() {
    MessageId one = plan(of("sheba").ready(NOW.minusSeconds(3)));
    MessageId two = plan(of("sheba").ready(NOW.minusSeconds(2)));
    MessageId three = plan(of("sheba").ready(NOW.minusSeconds(1)));
    MessageId other = plan(of("tutormax").ready(NOW));

    assertThat(take(10, 2, SHEBA, TUTORMAX)).containsExactly(one, two, other);
    assertThat(take(10, 2, SHEBA, TUTORMAX)).as("what was left").containsExactly(three);
  }

  @Test
  void theShareCountsForEachPriorityAnew() {
    MessageId high = plan(of("sheba").priority(Priority.HIGH).ready(NOW.minusSeconds(1)));
    plan(of("sheba").priority(Priority.HIGH).ready(NOW));
    MessageId medium = plan(of("sheba").ready(NOW));

    assertThat(take(10, 1, SHEBA, TUTORMAX)).containsExactly(high, medium);
  }

  @Test
  void theLimitHoldsOverAllLanes() {
    MessageId sheba = plan(of("sheba").ready(NOW));
    MessageId tutormax = plan(of("tutormax").ready(NOW));
    plan(of("tutormax").priority(Priority.LOW).ready(NOW));

    assertThat(take(2, 2, SHEBA, TUTORMAX)).containsExactly(sheba, tutormax);
  }

  @Test
  void aLaneThatIsNotNamedIsLeftAlone() {
    plan(of("sheba").ready(NOW));
    MessageId tutormax = plan(of("tutormax").ready(NOW));

    assertThat(take(10, 10, TUTORMAX)).containsExactly(tutormax);
  }

  @Test
  void aLaneOverAChannelTheWorkerDoesNotHaveIsLeftAlone() {
    plan(sms().ready(NOW));
    MessageId mail = plan(of("sheba").ready(NOW));
    ClaimRequest request =
        new ClaimRequest(
            "node-1",
            10,
            LEASE,
            NOW,
            Set.of(ChannelId.EMAIL),
            Optional.empty(),
            List.of(SHEBA_SMS, SHEBA),
            10,
            Priority.CRITICAL);

    assertThat(ids(store.claim(request))).containsExactly(mail);
  }

  @Test
  void theFirstPriorityComesBeforeAllOthers() {
    MessageId critical = plan(of("sheba").priority(Priority.CRITICAL).ready(NOW));
    MessageId medium = plan(of("sheba").ready(NOW));
    MessageId low = plan(of("tutormax").priority(Priority.LOW).ready(NOW));

    assertThat(ids(store.claim(request(10, 10, Priority.LOW, SHEBA, TUTORMAX))))
        .containsExactly(low, critical, medium);
  }

  @Test
  void whereNoLaneIsNamedAllGetTheirShare() {
    plan(of("sheba").ready(NOW));
    MessageId sheba = plan(of("sheba").ready(NOW.minusSeconds(1)));
    MessageId tutormax = plan(of("tutormax").ready(NOW));

    assertThat(take(10, 1)).containsExactlyInAnyOrder(sheba, tutormax);
  }

  @Test
  void aMessageAloneIsClaimedInWhateverLane() {
    MessageId sheba = plan(of("sheba").ready(NOW));
    ClaimRequest request =
        new ClaimRequest(
            "node-1",
            1,
            LEASE,
            NOW,
            CHANNELS,
            Optional.of(sheba),
            List.of(TUTORMAX),
            1,
            Priority.LOW);

    assertThat(ids(store.claim(request))).containsExactly(sheba);
  }

  private List<MessageId> take(int limit, int share, Lane... lanes) {
    return ids(store.claim(request(limit, share, Priority.CRITICAL, lanes)));
  }

  private static ClaimRequest request(int limit, int share, Priority first, Lane... lanes) {
    return new ClaimRequest(
        "node-1", limit, LEASE, NOW, CHANNELS, Optional.empty(), List.of(lanes), share, first);
  }

  private static List<MessageId> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  private static Draft of(String tenant) {
    return Draft.to("rina").tenant(tenant);
  }

  private static Draft sms() {
    return of("sheba").over(ChannelId.SMS, Address.phone("+8801712345678"));
  }
}
