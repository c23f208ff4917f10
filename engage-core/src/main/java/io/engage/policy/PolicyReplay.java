package io.engage.policy;

import io.engage.message.CapKey;
import io.engage.message.CapLimit;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Reservation;
import io.engage.message.StateChange;
import io.engage.policy.ReplayDifference.Fate;
import io.engage.store.AttemptDecision;
import io.engage.store.LedgerEntry;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Has other caps and windows decide about messages of the past, in the order in which they were
 * decided about, and says which of them would have fared otherwise. What other gates held back
 * stays held back. Keeps a few hundred bytes for each message it is given. Not for several threads.
 */
public final class PolicyReplay {

  private static final int MOST_DEFERRALS = 100;
  private static final Duration LATENESS = Duration.ofMinutes(10);

  private final ContactPolicy changed;
  private final Gates gates;
  private final List<Case> cases = new ArrayList<>();

  /** A replay under these rules, of which caps, windows and the switch of the caps are asked. */
  public PolicyReplay(ContactPolicy changed) {
    this.changed = changed;
    this.gates = Gates.ofHoursAndCaps(changed);
  }

  /** For so long before the first message that is of interest its forerunners are needed. */
  public Duration memory() {
    return changed.caps().limits().stream()
        .map(CapLimit::window)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO)
        .plus(Duration.ofDays(1));
  }

  /** Adds a message of the ledger, in any order. */
  public void add(LedgerEntry entry) {
    Case.of(entry).ifPresent(cases::add);
  }

  /** The messages that were decided about in this time and would have fared otherwise. */
  public List<ReplayDifference> differences(Instant from, Instant until) {
    PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    cases.forEach(one -> turns.add(new Turn(one, one.asked(), 0)));
    Places places = new Places(memory());
    List<ReplayDifference> differences = new ArrayList<>();
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      AttemptDecision decision = decide(turn, places);
      if (decision instanceof AttemptDecision.Defer defer && turn.deferrals() < MOST_DEFERRALS) {
        turns.add(new Turn(turn.one(), defer.until(), turn.deferrals() + 1));
      } else {
        Fate would = fate(decision, turn.at());
        note(turn, would, places);
        turn.one()
            .difference(would)
            .filter(d -> isWithin(d, from, until))
            .ifPresent(differences::add);
      }
    }
    return differences;
  }

  private AttemptDecision decide(Turn turn, Places places) {
    Message message = turn.one().message();
    return gates.decide(message, places.standing(message, turn.at()), turn.at());
  }

  private static void note(Turn turn, Fate would, Places places) {
    if (would instanceof Fate.Sent) {
      places.take(turn.one().message(), turn.at());
    }
  }

  private static Fate fate(AttemptDecision decision, Instant at) {
    if (decision instanceof AttemptDecision.Proceed) {
      return new Fate.Sent(at);
    }
    return decision instanceof AttemptDecision.Skip skip
        ? new Fate.Held(skip.reason())
        : new Fate.Held("deferred without end");
  }

  private static boolean isWithin(ReplayDifference difference, Instant from, Instant until) {
    return !difference.asked().isBefore(from) && difference.asked().isBefore(until);
  }

  /** A message whose turn it is. */
  private record Turn(Case one, Instant at, int deferrals) {}

  /**
   * A message about which hours and caps once decided.
   *
   * @param asked when they were first asked
   * @param was what came of it
   */
  private record Case(Message message, Instant asked, Fate was) {

    static Optional<Case> of(LedgerEntry entry) {
      if (entry.progress().state() == MessageState.FAILED) {
        return Optional.empty();
      }
      Optional<StateChange> hold =
          entry.history().stream().filter(change -> isHold(change)).findFirst();
      Optional<StateChange> attempt =
          entry.history().stream()
              .filter(change -> change.to() == MessageState.SENDING)
              .findFirst();
      if (attempt.isPresent()) {
        Instant asked = hold.map(StateChange::at).orElse(attempt.get().at());
        return Optional.of(new Case(entry.message(), asked, new Fate.Sent(attempt.get().at())));
      }
      return hold.filter(change -> change.to() == MessageState.SKIPPED)
          .map(change -> new Case(entry.message(), change.at(), new Fate.Held(change.cause())));
    }

    /** Held back by its hour or by a cap, as the gates word it. */
    private static boolean isHold(StateChange change) {
      boolean holds = change.to() == MessageState.SKIPPED || change.to() == MessageState.SCHEDULED;
      return holds
          && (change.cause().startsWith(WindowGate.OUTSIDE) || CapGate.isReason(change.cause()));
    }

    Optional<ReplayDifference> difference(Fate would) {
      return bothHeld(would) || bothSent(would)
          ? Optional.empty()
          : Optional.of(
              new ReplayDifference(
                  message.id(),
                  message.to().recipientId(),
                  message.to().channel(),
                  message.topic(),
                  asked,
                  was,
                  would));
    }

    /** A worker needs its time: what went a little later than it might have went at its time. */
    private boolean bothSent(Fate would) {
      return was instanceof Fate.Sent before
          && would instanceof Fate.Sent after
          && !after.at().isAfter(before.at())
          && !after.at().isBefore(before.at().minus(LATENESS));
    }

    private boolean bothHeld(Fate would) {
      return was instanceof Fate.Held && would instanceof Fate.Held;
    }
  }

  /** The places that messages would have taken. */
  private static final class Places {

    private final Duration memory;
    private final Map<CapKey, List<Reservation>> taken = new HashMap<>();

    Places(Duration memory) {
      this.memory = memory;
    }

    Standing standing(Message message, Instant now) {
      return new Standing(
          List.of(),
          List.of(),
          of(message.to().personKey(), now),
          of(message.to().addressKey(), now));
    }

    void take(Message message, Instant at) {
      of(message.to().personKey(), at).add(message.reservation(at));
      of(message.to().addressKey(), at).add(message.reservation(at));
    }

    private List<Reservation> of(CapKey key, Instant now) {
      List<Reservation> all = taken.computeIfAbsent(key, absent -> new ArrayList<>());
      all.removeIf(place -> place.at().isBefore(now.minus(memory)));
      return all;
    }
  }
}
