package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.engage.message.CapLimit;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.StateChange;
import io.engage.policy.ReplayDifference.Fate;
import io.engage.store.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyReplayTest {

  /** Noon in Dhaka. */
  private static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");

  private static final Instant MONTH_END = MONDAY.plus(Duration.ofDays(30));

  private static final ContactPolicy NOW = ContactPolicy.standard();

  private static final CapLimit TWICE_A_DAY =
      CapLimit.promotional("daily cap", Role.CUSTOMER, 2, Duration.ofDays(1));

  private static final CapLimit ONCE_A_WEEK =
      CapLimit.promotional("weekly cap", Role.CUSTOMER, 1, Duration.ofDays(7));

  @Test
  void aTighterCapHoldsBackWhatWasSent() {
    LedgerEntry monday = sent(MONDAY);
    LedgerEntry thursday = sent(MONDAY.plus(Duration.ofDays(3)));
    LedgerEntry nextTuesday = sent(MONDAY.plus(Duration.ofDays(8)));

    assertThat(replay(NOW.withCaps(FrequencyCaps.of(ONCE_A_WEEK)), nextTuesday, thursday, monday))
        .extracting(ReplayDifference::message, ReplayDifference::would)
        .containsExactly(tuple(thursday.message().id(), new Fate.Held("weekly cap: 1 of 1")));
  }

  @Test
  void aLooserCapLetsGoWhatWasHeldBack() {
    LedgerEntry first = sent(MONDAY);
    LedgerEntry second = held(MONDAY.plus(Duration.ofHours(2)), "daily cap: 1 of 1");
    LedgerEntry third = held(MONDAY.plus(Duration.ofHours(4)), "daily cap: 1 of 1");

    assertThat(replay(NOW.withCaps(FrequencyCaps.of(TWICE_A_DAY)), first, second, third))
        .extracting(ReplayDifference::message, ReplayDifference::was, ReplayDifference::would)
        .containsExactly(
            tuple(
                second.message().id(),
                new Fate.Held("daily cap: 1 of 1"),
                new Fate.Sent(MONDAY.plus(Duration.ofHours(2)))));
  }

  @Test
  void whatOtherGatesHeldBackStaysHeldBack() {
    assertThat(
            replay(
                NOW.withCaps(FrequencyCaps.unlimited()),
                held(MONDAY, "no consent for email"),
                held(MONDAY, "suppressed: hard-bounce")))
        .isEmpty();
  }

  @Test
  void otherHoursMoveMessages() {
    SendWindow evenings = SendWindow.daily(LocalTime.of(18, 0), LocalTime.of(21, 0));
    LedgerEntry noon = sent(MONDAY);
    LedgerEntry waited =
        deferred(MONDAY.plus(Duration.ofHours(7)), MONDAY.plus(Duration.ofHours(21)));

    assertThat(
            replay(
                NOW.withCaps(FrequencyCaps.unlimited())
                    .withWindows(
                        SendWindows.of(WindowRule.forPurposes(evenings, Purpose.PROMOTIONAL))),
                noon,
                waited))
        .extracting(ReplayDifference::message, ReplayDifference::would)
        .containsExactly(
            tuple(noon.message().id(), new Fate.Sent(MONDAY.plus(Duration.ofHours(6)))),
            tuple(waited.message().id(), new Fate.Sent(MONDAY.plus(Duration.ofHours(7)))));
  }

  @Test
  void theSameRulesDifferInNothing() {
    assertThat(
            replay(
                NOW,
                sent(MONDAY),
                held(MONDAY.plus(Duration.ofHours(1)), "daily cap: 1 of 1"),
                sent(MONDAY.plus(Duration.ofDays(2))),
                deferred(
                    MONDAY.plus(Duration.ofDays(9).plusHours(7)),
                    MONDAY.plus(Duration.ofDays(9).plusHours(21)))))
        .isEmpty();
  }

  @Test
  void aWorkerThatWasALittleLateIsNoDifference() {
    Instant evening = MONDAY.plus(Duration.ofHours(7));
    Instant nine = MONDAY.plus(Duration.ofHours(21));

    assertThat(replay(NOW, deferred(evening, nine.plusSeconds(3)))).isEmpty();
  }

  @Test
  void whatFailedTookNoPlace() {
    LedgerEntry failed =
        entry(
            MessageState.FAILED,
            change(MONDAY, MessageState.READY, "planned"),
            change(MONDAY, MessageState.SENDING, "attempt 1"),
            change(MONDAY, MessageState.FAILED, "rejected"));

    assertThat(replay(NOW, failed, sent(MONDAY.plus(Duration.ofHours(1))))).isEmpty();
  }

  @Test
  void messagesBeforeTheTimeCountAndAreNotListed() {
    LedgerEntry before = sent(MONDAY.minus(Duration.ofDays(2)));
    LedgerEntry within = sent(MONDAY);

    assertThat(replay(NOW.withCaps(FrequencyCaps.of(ONCE_A_WEEK)), before, within))
        .extracting(ReplayDifference::message)
        .containsExactly(within.message().id());
  }

  private static List<ReplayDifference> replay(ContactPolicy changed, LedgerEntry... entries) {
    PolicyReplay replay = new PolicyReplay(changed);
    List.of(entries).forEach(replay::add);
    return replay.differences(MONDAY, MONTH_END);
  }

  private static LedgerEntry sent(Instant at) {
    return entry(
        MessageState.SENT,
        change(at, MessageState.READY, "planned"),
        change(at, MessageState.SENDING, "attempt 1"),
        change(at, MessageState.SENT, "accepted by the provider"));
  }

  private static LedgerEntry deferred(Instant planned, Instant sent) {
    return entry(
        MessageState.SENT,
        change(planned, MessageState.SCHEDULED, "outside the send window"),
        change(sent, MessageState.SENDING, "attempt 1"),
        change(sent, MessageState.SENT, "accepted by the provider"));
  }

  private static LedgerEntry held(Instant at, String reason) {
    return entry(MessageState.SKIPPED, change(at, MessageState.SKIPPED, reason));
  }

  private static StateChange change(Instant at, MessageState to, String cause) {
    return new StateChange(at, Optional.empty(), to, cause);
  }

  private static LedgerEntry entry(MessageState state, StateChange... history) {
    Message message = Letter.about(Letter.RENEWAL);
    Instant at = history[history.length - 1].at();
    return new LedgerEntry(
        message, Progress.planned(state, at, Optional.empty()), Optional.empty(), List.of(history));
  }
}
