package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many threads of many processes that want the same places, on one race for all tests. */
class RaceTest {

  private static final Size SIZE = Size.asAsked();

  private static RaceResult race;

  @BeforeAll
  static void run() throws Exception {
    long begun = System.nanoTime();
    race = Race.run(SIZE.races());
    Summary.write(
        "caps and opt-outs raced for by eight processes of four threads, PostgreSQL",
        SIZE.races(),
        race.tally(),
        begun);
  }

  @Test
  @DisplayName("F32: no window of any cap holds more than it may, and no free place stays empty")
  void capsHoldAndAreUsed() {
    assertThat(race.book().broken()).isEmpty();
    assertThat(race.broken()).isEmpty();
    assertThat(race.book().sent()).isGreaterThan(SIZE.races());
    assertThat(race.lostTheRace()).as("messages refused in the attempt").isPositive();
  }

  @Test
  @DisplayName("F33: nothing is attempted after the commit of an opt-out")
  void anOptOutThatWasCommittedFirstWins() {
    assertThat(race.book().broken()).isEmpty();
    assertThat(race.book().beforeTheNo()).as("attempts before the opt-out").isPositive();
    assertThat(race.book().afterTheNo()).as("messages stopped").isGreaterThan(SIZE.races());
  }

  @Test
  @DisplayName("F34: two accounts with one address share its places")
  void anAddressUnderTwoIdsIsOne() {
    assertThat(race.book().broken()).isEmpty();
    assertThat(race.book().fullByAddressAlone()).isPositive();
  }
}
