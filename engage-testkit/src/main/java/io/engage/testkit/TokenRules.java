package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.store.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds when models cost tokens. */
abstract class TokenRules extends StoreScenario {

  private static final String DAY = "tenant sheba for 2026-11-21";
  private static final Allowance SMALL = new Allowance("run 81", 10);

  TokenRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void whatIsReservedIsSpent() {
    assertThat(store.tokensSpent(DAY)).isZero();
    assertThat(reserve(1_000, 100)).isEmpty();
    assertThat(reserve(1_000, 25)).isEmpty();

    assertThat(store.tokensSpent(DAY)).isEqualTo(125);
  }

  @Test
  void whatDoesNotFitIsRefusedAndNotSpent() {
    reserve(100, 60);

    assertThat(reserve(100, 50)).contains(new Allowance(DAY, 100));
    assertThat(store.tokensSpent(DAY)).isEqualTo(60);
  }

  @Test
  void theLastTokenMayBeSpent() {
    reserve(100, 70);

    assertThat(reserve(100, 30)).isEmpty();
  }

  @Test
  void moreThanTheWholeIsRefusedAtOnce() {
    assertThat(reserve(100, 101)).contains(new Allowance(DAY, 100));
    assertThat(store.tokensSpent(DAY)).isZero();
  }

  @Test
  void tokensAreReservedUnderAllNamesOrNone() {
    Allowance large = new Allowance(DAY, 1_000);

    assertThat(store.reserveTokens(List.of(large, SMALL), 5)).isEmpty();
    assertThat(store.reserveTokens(List.of(large, SMALL), 6)).contains(SMALL);
    assertThat(store.tokensSpent(DAY)).isEqualTo(5);
    assertThat(store.tokensSpent(SMALL.name())).isEqualTo(5);
  }

  @Test
  void theFirstThatIsTooSmallIsNamed() {
    Allowance smaller = new Allowance("campaign renewal", 9);

    assertThat(store.reserveTokens(List.of(SMALL, smaller), 11)).contains(SMALL);
    assertThat(store.reserveTokens(List.of(smaller, SMALL), 11)).contains(smaller);
  }

  @Test
  void whatIsGivenBackIsFreeAgain() {
    reserve(100, 90);

    store.returnTokens(List.of(DAY), 80);

    assertThat(reserve(100, 89)).isEmpty();
    assertThat(store.tokensSpent(DAY)).isEqualTo(99);
  }

  @Test
  void whatWasUsedBeyondTheReservationIsSpentToo() {
    reserve(100, 50);

    store.returnTokens(List.of(DAY), -55);

    assertThat(store.tokensSpent(DAY)).isEqualTo(105);
  }

  @Test
  void whatIsSpentBeyondAllFiguresLeavesNoRoom() {
    reserve(100, 50);

    store.returnTokens(List.of(DAY), -Long.MAX_VALUE);

    assertThat(store.tokensSpent(DAY)).isEqualTo(Long.MAX_VALUE);
    assertThat(reserve(Long.MAX_VALUE, 1)).isPresent();
  }

  @Test
  void nothingIsGivenBackWhereNothingWasReserved() {
    store.returnTokens(List.of("tenant nobody"), 40);

    assertThat(store.tokensSpent("tenant nobody")).isZero();
  }

  @Test
  @DisplayName("C1: a hundred at once stay within a budget")
  void aHundredAtOnceStayWithinABudget() {
    List<Allowance> both = List.of(new Allowance(DAY, 2_000), new Allowance("run 7", 1_203));
    List<Callable<Long>> nodes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      nodes.add(() -> spend(both, 40));
    }

    long used = Crowd.all(nodes).stream().mapToLong(Long::longValue).sum();

    assertThat(used).isBetween(1_203L - 40, 1_203L);
    assertThat(store.tokensSpent("run 7")).isEqualTo(used);
    assertThat(store.tokensSpent(DAY)).isEqualTo(used);
  }

  /** As a worker does: it reserves the most that a text may cost, and gives back the rest. */
  private long spend(List<Allowance> allowances, long most) {
    List<String> names = allowances.stream().map(Allowance::name).toList();
    long used = 0;
    while (store.reserveTokens(allowances, most).isEmpty()) {
      store.returnTokens(names, most - 3);
      used += 3;
    }
    return used;
  }

  private Optional<Allowance> reserve(long most, long tokens) {
    return store.reserveTokens(List.of(new Allowance(DAY, most)), tokens);
  }
}
