package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.jdbc.faults.SinkLedger.OptOut;
import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.jdbc.faults.Snapshot.Step;
import io.engage.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker notices every sort of harm: books in order, with one thing wrong each. */
class InvariantsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final String OFFER = "m-offer";
  private static final String VISIT = "m-visit";
  private static final String RECEIPT = "m-receipt";

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, List<Step>> steps = new HashMap<>();
  private final Map<String, List<Instant>> attempts = new HashMap<>();
  private final Set<String> jobs = new HashSet<>();
  private final Map<String, Integer> planned = new HashMap<>();
  private final List<Acceptance> accepted = new ArrayList<>();
  private final List<OptOut> optOuts = new ArrayList<>();

  @BeforeEach
  void booksInOrder() {
    planned.putAll(Map.of("offers", 1, "visits", 1, "receipts", 1));
    sent(OFFER, "promotional");
    sent(VISIT, "reminder");
    sent(RECEIPT, "transactional");
    assertThat(broken()).as("books in order").isEmpty();
  }

  @Test
  void somebodyWasForgotten() {
    planned.put("visits", 0);

    assertThat(broken()).containsExactly("visits forgot people: 0");
  }

  @Test
  void aCampaignIsMissing() {
    planned.remove("visits");

    assertThat(broken()).containsExactly("a campaign is missing");
  }

  @Test
  void aMessageIsStillOpen() {
    standsAt(RECEIPT, MessageState.SENDING);
    path(RECEIPT).remove(2);
    jobs.add(RECEIPT);

    assertThat(broken()).contains("m-receipt is still SENDING");
  }

  @Test
  void aMessageIsOpenAndNobodyWillSendIt() {
    standsAt(RECEIPT, MessageState.SENDING);
    path(RECEIPT).remove(2);

    assertThat(broken()).contains("m-receipt is SENDING and the queue thinks otherwise");
  }

  @Test
  void aMessageHasEndedAndIsInTheQueue() {
    jobs.add(RECEIPT);

    assertThat(broken()).containsExactly("m-receipt is SENT and the queue thinks otherwise");
  }

  @Test
  void aHistoryHasAnIllegalMove() {
    path(OFFER).remove(1);
    path(OFFER).set(1, step(MessageState.READY, MessageState.SENT));

    assertThat(broken()).anyMatch(one -> one.startsWith("m-offer went from Optional[READY]"));
  }

  @Test
  void aHistoryHasAGap() {
    path(OFFER).remove(0);

    assertThat(broken()).anyMatch(one -> one.startsWith("m-offer went from Optional.empty"));
  }

  @Test
  void aHistoryBeginsInTheMiddle() {
    path(OFFER).set(0, new Step(Optional.empty(), MessageState.SENT));
    path(OFFER).set(1, step(MessageState.SENT, MessageState.DELIVERED));
    path(OFFER).set(2, step(MessageState.DELIVERED, MessageState.BOUNCED));

    assertThat(broken()).anyMatch(one -> one.startsWith("m-offer went from Optional.empty"));
  }

  @Test
  void aHistoryDisagreesWithItsMessage() {
    standsAt(OFFER, MessageState.DELIVERED);

    assertThat(broken())
        .containsExactly("m-offer is DELIVERED, its history ends with Optional[SENT]");
  }

  @Test
  void anAttemptIsMissing() {
    attempts.put(OFFER, List.of());

    assertThat(broken())
        .contains("m-offer has 1 attempts, 0 and 1", "m-offer was accepted before any attempt");
  }

  @Test
  void theSinkHasAMessageThatNobodyPlanned() {
    accept("stranger", "transactional", NOON);

    assertThat(broken()).containsExactly("the sink has a message that nobody planned: stranger");
  }

  @Test
  void aMessageWentToAnotherAddress() {
    Acceptance first = accepted.remove(0);
    accepted.add(
        new Acceptance(
            first.message(),
            first.purpose(),
            "other@example.com",
            "w",
            first.at(),
            1,
            "p-" + OFFER));

    assertThat(broken()).containsExactly("m-offer was accepted as another message");
  }

  /** F40. */
  @Test
  void aMessageWasSentAgainInOtherWords() {
    mayBeTwice(RECEIPT);
    accepted.add(
        new Acceptance(
            RECEIPT, "transactional", "rina@example.com", "other", NOON.plusSeconds(2), 1, "p"));

    assertThat(broken()).containsExactly("m-receipt was accepted as another message");
  }

  @Test
  void aMessageWasAcceptedTwiceAndNobodySaysSo() {
    accept(RECEIPT, "transactional", NOON.plusSeconds(2));

    assertThat(broken())
        .containsExactly("m-receipt was accepted 2 times and is no possible duplicate");
  }

  @Test
  void aMessageThatIsMarkedMayBeAcceptedTwice() {
    mayBeTwice(RECEIPT);
    accept(RECEIPT, "transactional", NOON.plusSeconds(2));

    assertThat(broken()).isEmpty();
  }

  @Test
  void anAdvertisementWasAcceptedTwiceMarkedOrNot() {
    mayBeTwice(OFFER);
    accept(OFFER, "promotional", NOON.plusSeconds(2));

    assertThat(broken()).containsExactly("m-offer is promotional and was accepted 2 times");
  }

  @Test
  void aMessageWasAcceptedThatWasNotSentOnPurpose() {
    standsAt(OFFER, MessageState.CANCELLED);
    path(OFFER).set(2, step(MessageState.SENDING, MessageState.SCHEDULED));
    path(OFFER).add(step(MessageState.SCHEDULED, MessageState.CANCELLED));

    assertThat(broken()).containsExactly("m-offer was accepted and is CANCELLED");
  }

  @Test
  void aMessageIsSentAndTheSinkNeverHadIt() {
    accepted.removeIf(one -> one.message().equals(RECEIPT));

    assertThat(broken()).containsExactly("m-receipt is sent and the sink never had it");
  }

  @Test
  void aMessageWasGivenUp() {
    standsAt(RECEIPT, MessageState.FAILED);
    path(RECEIPT).set(2, step(MessageState.SENDING, MessageState.FAILED));
    accepted.removeIf(one -> one.message().equals(RECEIPT));

    assertThat(broken()).containsExactly("m-receipt was lost: it failed");
  }

  @Test
  void aPersonGotTwoAdvertisementsInADay() {
    another(NOON.plus(Duration.ofHours(3)), "rina", "rina@work.example.com");

    assertThat(broken()).containsExactly("daily cap of person rina: 2 messages");
  }

  @Test
  void anAddressGotTwoAdvertisementsInADay() {
    another(NOON.plus(Duration.ofHours(3)), "karim", "rina@example.com");

    assertThat(broken()).containsExactly("daily cap of address rina@example.com: 2 messages");
  }

  @Test
  void theNextDayIsAnotherDay() {
    another(NOON.plus(Duration.ofHours(25)), "rina", "rina@example.com");

    assertThat(broken()).isEmpty();
  }

  @Test
  void anAdvertisementWentAtNight() {
    Instant night = NOON.plus(Duration.ofHours(9));
    attempts.put(OFFER, List.of(night));
    accepted.remove(0);
    accept(OFFER, "promotional", night);

    assertThat(broken()).anyMatch(one -> one.endsWith("outside the window"));
  }

  @Test
  void aMessageLeftLongAfterItsAttempt() {
    accepted.remove(0);
    accept(OFFER, "promotional", NOON.plusSeconds(600));

    assertThat(broken()).anyMatch(one -> one.startsWith("m-offer was accepted at"));
  }

  @Test
  void aReminderWentAfterAnOptOut() {
    optOuts.add(new OptOut("rina@example.com", NOON.minusMillis(1)));

    assertThat(broken())
        .containsExactly("m-offer went after an opt-out", "m-visit went after an opt-out");
  }

  @Test
  void anOptOutAfterTheAttemptComesTooLate() {
    optOuts.add(new OptOut("rina@example.com", NOON.plusMillis(1)));

    assertThat(broken()).isEmpty();
  }

  private List<String> broken() {
    Snapshot store =
        new Snapshot(
            rows.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList(),
            steps,
            attempts,
            jobs,
            planned);
    return new Invariants(HouseRules.usual(), 1)
        .broken(store, accepted, optOuts).stream().distinct().toList();
  }

  private void sent(String id, String purpose) {
    sent(id, purpose, NOON, "rina", "rina@example.com");
  }

  private void another(Instant at, String person, String address) {
    sent("m-second", "promotional", at, person, address);
  }

  private void sent(String id, String purpose, Instant at, String person, String address) {
    rows.put(
        id,
        new Row(
            id,
            person,
            address,
            ZoneId.of("Asia/Dhaka"),
            purpose,
            MessageState.SENT,
            1,
            false,
            Optional.of("p-" + id)));
    List<Step> path = new ArrayList<>();
    path.add(new Step(Optional.empty(), MessageState.READY));
    path.add(step(MessageState.READY, MessageState.SENDING));
    path.add(step(MessageState.SENDING, MessageState.SENT));
    steps.put(id, path);
    attempts.put(id, List.of(at));
    accept(id, purpose, at.plusMillis(5));
  }

  private void accept(String id, String purpose, Instant at) {
    Row row = rows.get(id);
    String address = row == null ? "rina@example.com" : row.address();
    accepted.add(new Acceptance(id, purpose, address, "w", at, 1, "p-" + id));
  }

  private void standsAt(String id, MessageState state) {
    rows.computeIfPresent(id, (key, row) -> change(row, state, row.possibleDuplicate()));
  }

  private void mayBeTwice(String id) {
    rows.computeIfPresent(id, (key, row) -> change(row, row.state(), true));
  }

  private static Row change(Row row, MessageState state, boolean possibleDuplicate) {
    return new Row(
        row.id(),
        row.person(),
        row.address(),
        row.zone(),
        row.purpose(),
        state,
        row.attempts(),
        possibleDuplicate,
        row.providerId());
  }

  private List<Step> path(String id) {
    return steps.computeIfAbsent(id, unknown -> new ArrayList<>());
  }

  private static Step step(MessageState from, MessageState to) {
    return new Step(Optional.of(from), to);
  }
}
