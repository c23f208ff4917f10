package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Purpose;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Firewall;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.Gates;
import io.engage.policy.SendWindows;
import io.engage.store.AttemptResult;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.EngagementStore;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random history on a real store behind the real gates: messages are planned, attempted, accepted
 * and refused, put off, lost sight of and taken back, while the time goes by. At every attempt the
 * gates must say what {@link CapDiary} says.
 */
final class CapHistory {

  private static final Set<ChannelId> CHANNELS = Set.of(ChannelId.EMAIL, ChannelId.SMS);
  private static final int MOST_AT_ONCE = 3;

  /** Longer than a message is ever under way here, and in places as long as a window. */
  private static final List<Duration> LEAPS =
      List.of(
          Duration.ofMinutes(50),
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(30));

  private final EngagementStore store;
  private final Random chance;
  private final CapDiary diary;
  private final Gates gates;
  private final Map<MessageId, Message> waiting = new LinkedHashMap<>();
  private final List<Claim> underWay = new ArrayList<>();
  private Instant now = NOW;

  CapHistory(EngagementStore store, List<CapLimit> limits, long seed) {
    this.store = store;
    this.chance = new Random(seed);
    this.diary = new CapDiary(limits);
    this.gates =
        new Gates(
            ContactPolicy.standard()
                .withCaps(FrequencyCaps.of(limits.toArray(CapLimit[]::new)))
                .withWindows(SendWindows.atAnyHour())
                .withFirewall(Firewall.production()));
  }

  /** Lives so many steps; what was written down about them is in the diary. */
  CapDiary live(int steps) {
    sayYes();
    for (int step = 0; step < steps; step++) {
      switch (chance.nextInt(8)) {
        case 0, 1 -> plan();
        case 2, 3 -> attempt();
        case 4, 5 -> settleOne();
        case 6 -> cancelOne();
        default -> letTimeGoBy();
      }
    }
    return diary;
  }

  private void sayYes() {
    for (int person = 0; person < 3; person++) {
      for (ChannelId channel : CHANNELS) {
        store.recordConsents(
            List.of(
                Consent.granted(
                    "sheba", "person-" + person, Purpose.PROMOTIONAL, channel, "signup", NOW)));
      }
    }
  }

  private void plan() {
    for (int i = 0; i <= chance.nextInt(MOST_AT_ONCE); i++) {
      Message message = message(chance.nextInt(3), chance.nextBoolean());
      store.plan(List.of(Messages.ready(message, now)), now);
      waiting.put(message.id(), message);
    }
  }

  /** The first two share a mail address, the first and the third a phone. */
  private static Message message(int person, boolean isMail) {
    Address address =
        isMail
            ? Address.email(person < 2 ? "home@example.com" : "third@example.com")
            : Address.phone(person == 1 ? "+8801700000002" : "+8801700000001");
    return Messages.over(isMail ? ChannelId.EMAIL : ChannelId.SMS, "person-" + person, address);
  }

  private void attempt() {
    List<Claim> group =
        store.claim(
            new ClaimRequest(
                "node-1",
                1 + chance.nextInt(MOST_AT_ONCE),
                Duration.ofHours(1),
                now,
                CHANNELS,
                Optional.empty()));
    Instant at = now;
    List<AttemptResult> results =
        store.attempt(group, at, (claim, standing) -> gates.decide(claim.message(), standing, at));
    for (AttemptResult result : results) {
      waiting.remove(result.claim().id());
      diary.decided(result, at);
      if (result.proceeds()) {
        underWay.add(result.claim());
      }
    }
  }

  private void settleOne() {
    if (underWay.isEmpty()) {
      return;
    }
    Claim claim = underWay.remove(chance.nextInt(underWay.size()));
    now = now.plusSeconds(chance.nextInt(3));
    switch (chance.nextInt(4)) {
      case 0 -> accepted(claim);
      case 1 -> settle(claim, MessageState.OUTCOME_UNKNOWN, now, Places.KEEP);
      case 2 -> refused(claim, MessageState.FAILED, now);
      default -> {
        waiting.put(claim.id(), claim.message());
        refused(claim, MessageState.SCHEDULED, now.plusSeconds(chance.nextInt(7_200)));
      }
    }
  }

  private void accepted(Claim claim) {
    settle(claim, MessageState.SENT, now, Places.RESTAMP);
    diary.accepted(claim.id(), now);
  }

  private void refused(Claim claim, MessageState end, Instant due) {
    settle(claim, end, due, Places.RELEASE);
    diary.refused(claim.id());
  }

  private void settle(Claim claim, MessageState end, Instant due, Places places) {
    Settlement outcome =
        new Settlement(
            claim,
            List.of(end),
            now,
            due,
            "chance",
            Optional.of("smtp"),
            Optional.empty(),
            Settlement.Tries.COUNT,
            places,
            false,
            Optional.empty());
    assertThat(store.settle(List.of(outcome))).containsExactly(claim.id());
  }

  /** One that waits is gone; one that is under way cannot be taken back and keeps its place. */
  private void cancelOne() {
    if (!underWay.isEmpty() && chance.nextBoolean()) {
      MessageId id = underWay.get(chance.nextInt(underWay.size())).id();
      assertThat(store.cancel(id, "host", now)).isEqualTo(CancelResult.IN_FLIGHT);
    } else if (!waiting.isEmpty()) {
      MessageId id = List.copyOf(waiting.keySet()).get(chance.nextInt(waiting.size()));
      assertThat(store.cancel(id, "host", now)).isEqualTo(CancelResult.CANCELLED);
      waiting.remove(id);
    }
  }

  private void letTimeGoBy() {
    while (!underWay.isEmpty()) {
      settleOne();
    }
    now = now.plus(LEAPS.get(chance.nextInt(LEAPS.size())));
  }
}
