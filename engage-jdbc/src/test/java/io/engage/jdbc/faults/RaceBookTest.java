package io.engage.jdbc.faults;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.jdbc.faults.DatabaseOrder.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds with one thing wrong, and that the book shows it. */
class RaceBookTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String EMAIL = "email";
  private static final List<Event> NO = List.of(no());

  private final RaceBook book = new RaceBook();

  @Test
  void aRoundThatKeepsTheRulesIsFine() {
    enter(List.of(sent("RINA", "a", NOON), sent("RINA", "a", NOON), refused("RINA", "a", NOON)));
    enter(List.of(sent("RINA", "a", NOON.plus(Duration.ofDays(1)))));

    assertThat(book.broken()).isEmpty();
    assertThat(book.sent()).isEqualTo(3);
  }

  @Test
  void oneTooManyToAPerson() {
    enter(
        List.of(
            sent("RINA", "a", NOON),
            sent("RINA", "b", NOON.plusSeconds(86_399)),
            sent("RINA", "c", NOON.plusSeconds(4))));

    assertThat(book.broken()).anyMatch(one -> one.contains("daily cap of person RINA: 3"));
  }

  @Test
  void oneTooManyToAnAddress() {
    enter(
        List.of(
            sent("RINA", "a", NOON),
            sent("KARIM", "a", NOON.plusSeconds(4)),
            sent("SALMA", "a", NOON.minusSeconds(4))));

    assertThat(book.broken()).anyMatch(one -> one.contains("daily cap of address a: 3"));
  }

  @Test
  void aPlaceThatStayedEmpty() {
    enter(List.of(sent("RINA", "a", NOON), refused("KARIM", "b", NOON)));

    assertThat(book.broken()).singleElement().asString().contains("room left");
  }

  @Test
  void aRefusalBecauseOfTheOtherAccountIsCounted() {
    enter(List.of(sent("RINA", "a", NOON), sent("KARIM", "a", NOON), refused("SALMA", "a", NOON)));

    assertThat(book.broken()).isEmpty();
    assertThat(book.fullByAddressAlone()).isEqualTo(1);
  }

  @Test
  void whatTheSinkHasAndNobodySent() {
    book.enter(0, List.of(), Set.of("m1"), NO);

    assertThat(book.broken()).singleElement().asString().contains("the sink has others");
  }

  @Test
  void anAttemptAfterTheOptOut() {
    book.enter(0, List.of(), Set.of(), List.of(attempt("twin-0"), no(), attempt("leaver-0")));

    assertThat(book.beforeTheNo()).isEqualTo(2);
    assertThat(book.broken()).singleElement().asString().contains("leaver-0 was written to after");
  }

  @Test
  void theOtherAccountIsNotBoundByOnesWithdrawal() {
    book.enter(1, List.of(), Set.of(), List.of(no(), attempt("twin-1")));

    assertThat(book.broken()).isEmpty();
  }

  @Test
  void anOutcomeThatNobodyExpects() {
    Report unknown = new Report("unknown", "m1", "RINA", EMAIL, "a", NOON, "lost");
    book.enter(0, List.of(unknown), Set.of(), NO);

    assertThat(book.broken()).contains(unknown.line());
  }

  private void enter(List<Report> reports) {
    book.enter(
        0,
        reports,
        reports.stream().filter(Report::isSent).map(Report::message).collect(toSet()),
        NO);
  }

  private static Report sent(String person, String address, Instant at) {
    String message = person + "-" + address + "-" + at;
    return new Report(Report.SENT, message, person, EMAIL, address, at, "sink-1");
  }

  private static Report refused(String person, String address, Instant at) {
    return new Report(Report.SKIPPED, "-", person, EMAIL, address, at, "daily cap: 2 of 2");
  }

  private static Event attempt(String person) {
    return new Event(true, person);
  }

  private static Event no() {
    return new Event(false, "somebody");
  }
}
