package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.StateChange;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A store, a present, and the moves that most tests of a store begin with. */
abstract class StoreScenario {

  /** The present of the business clock, with microseconds, which every store keeps. */
  static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123456Z");

  static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  static final String TENANT = "sheba";
  static final ChannelId PAGER = ChannelId.of("pager");
  static final Set<ChannelId> CHANNELS =
      Set.of(ChannelId.EMAIL, ChannelId.SMS, ChannelId.WHATSAPP, PAGER);

  /** Long enough for the slowest machine, so that no lease lapses unless a test wants it to. */
  static final Duration LEASE = Duration.ofMinutes(30);

  static final AttemptGate OPEN = (claim, standing) -> new AttemptDecision.Proceed(true);

  private final EngagementStoreContract contract;
  protected EngagementStore store;

  StoreScenario(EngagementStoreContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void openStore() {
    store = contract.newStore();
  }

  final void letLeasesLapse() {
    contract.letLeasesLapse(store);
  }

  final MessageId plan(PlannedMessage planned) {
    PlanResult result = store.plan(List.of(planned), NOW).get(0);
    assertThat(result.kind()).isEqualTo(PlanResult.Kind.PLANNED);
    return result.id();
  }

  static ClaimRequest request(Instant now, int limit) {
    return new ClaimRequest("node-1", limit, LEASE, now, CHANNELS, Optional.empty());
  }

  static ClaimRequest only(MessageId id, Instant now) {
    return new ClaimRequest("node-1", 1, LEASE, now, CHANNELS, Optional.of(id));
  }

  /** Whatever is due at this instant. */
  final List<Claim> claimDue(Instant now) {
    return store.claim(request(now, 100));
  }

  final List<MessageId> idsDue(Instant now) {
    return claimDue(now).stream().map(Claim::id).toList();
  }

  final Claim claim(MessageId id, Instant now) {
    List<Claim> claims = store.claim(only(id, now));
    assertThat(claims).as("claims of the message").hasSize(1);
    return claims.get(0);
  }

  final Claim claimed(PlannedMessage planned) {
    return claim(plan(planned), NOW);
  }

  final AttemptDecision attempt(Claim claim, AttemptGate gate) {
    return attempt(claim, NOW, gate);
  }

  final AttemptDecision attempt(Claim claim, Instant now, AttemptGate gate) {
    List<AttemptResult> results = store.attempt(List.of(claim), now, gate);
    assertThat(results).hasSize(1);
    assertThat(results.get(0).claim().id()).isEqualTo(claim.id());
    return results.get(0).decision();
  }

  /** A message whose attempt was recorded at {@link #NOW}. */
  final Claim sending(Draft draft) {
    Claim claim = claimed(draft.ready(NOW));
    assertThat(attempt(claim, OPEN)).isInstanceOf(AttemptDecision.Proceed.class);
    return claim;
  }

  /** What the gate is shown. */
  final Standing standingAtAttempt(Claim claim) {
    List<Standing> seen = new ArrayList<>();
    AttemptDecision decision =
        attempt(
            claim,
            (about, standing) -> {
              seen.add(standing);
              return new AttemptDecision.Skip("seen");
            });
    assertThat(decision).isEqualTo(new AttemptDecision.Skip("seen"));
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }

  final LedgerEntry entry(MessageId id) {
    return store.find(id).orElseThrow();
  }

  final MessageState state(MessageId id) {
    return entry(id).progress().state();
  }

  /** The states of the history, the oldest first, after checking that each entry follows on. */
  final List<MessageState> path(MessageId id) {
    List<MessageState> path = new ArrayList<>();
    Optional<MessageState> before = Optional.empty();
    for (StateChange change : entry(id).history()) {
      assertThat(change.from()).isEqualTo(before);
      before = Optional.of(change.to());
      path.add(change.to());
    }
    assertThat(before).contains(state(id));
    return path;
  }

  final StateChange lastChange(MessageId id) {
    List<StateChange> history = entry(id).history();
    return history.get(history.size() - 1);
  }

  final Standing standing(Message message) {
    return store.standings(List.of(message.to())).get(0);
  }
}
