package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokenUsage;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.store.Allowance;
import io.engage.store.TokenBudgets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is set aside for a text, and what of it comes back. */
class SpendingTest {

  private static final String RUN = "run 81";

  private final InMemoryStore store = InMemoryStore.create();
  private final Spending spending = new Spending(store, List.of(new Allowance(RUN, 1_000)));

  @Test
  void whatIsNotUsedComesBack() {
    spending.begin(400);
    spending.settle(OptionalLong.of(150));

    assertThat(store.tokensSpent(RUN)).isEqualTo(150);
  }

  @Test
  @DisplayName("F18: what nobody knows stays spent in full")
  void whatNobodyKnowsStaysSpent() {
    spending.begin(400);
    spending.settle(Cost.unknown());

    assertThat(store.tokensSpent(RUN)).isEqualTo(400);
  }

  @Test
  @DisplayName("F18: each try that may have been paid for is counted beside the last one")
  void eachTryIsCounted() {
    spending.begin(400);
    spending.askForAnotherTry(450);
    spending.settle(OptionalLong.of(100));

    assertThat(store.tokensSpent(RUN)).isEqualTo(500);
  }

  @Test
  @DisplayName("F18: there is no further try without room for it")
  void thereIsNoTryWithoutRoom() {
    spending.begin(600);

    assertThatThrownBy(() -> spending.askForAnotherTry(600))
        .isInstanceOf(TokenBudgetSpentException.class)
        .hasMessage("token budget of run 81 is spent");
    spending.settle(Cost.unknown());
    assertThat(store.tokensSpent(RUN)).isEqualTo(600);
  }

  /** A generator that does not heed its interrupt may go on after its message was sent. */
  @Test
  void nobodyTriesAgainForAMessageThatDoesNotWait() {
    spending.begin(100);
    spending.settle(Cost.unknown());

    assertThatThrownBy(() -> spending.askForAnotherTry(100))
        .isInstanceOf(NonRetriableException.class);
    assertThat(store.tokensSpent(RUN)).isEqualTo(100);
  }

  @Test
  void aProviderThatChargesMoreThanItMayIsCountedInFull() {
    spending.begin(100);
    spending.settle(OptionalLong.of(130));

    assertThat(store.tokensSpent(RUN)).isEqualTo(130);
  }

  @Test
  void anAbsurdBillIsBelievedSixteenfoldAtMost() {
    spending.begin(100);
    spending.settle(OptionalLong.of(Long.MAX_VALUE));

    assertThat(store.tokensSpent(RUN)).isEqualTo(1_600);
  }

  @Test
  void nothingIsBelievedThatCannotBeAddedUp() {
    spending.begin(100);

    assertThat(spending.credible(new TokenUsage(120, 45))).isEqualTo(new TokenUsage(120, 45));
    assertThat(spending.credible(new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE)))
        .isEqualTo(new TokenUsage(1_600, 0));
    assertThat(spending.credible(new TokenUsage(600, 1_001))).isEqualTo(new TokenUsage(600, 1_000));
  }

  @Test
  void aTryThatMayCostAnythingIsBelievedAnything() {
    Spending free = new Spending(store, List.of());
    free.begin(Long.MAX_VALUE);

    assertThat(free.credible(new TokenUsage(1, Long.MAX_VALUE)).total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aStoreThatRefusesWhatIsGivenBackKeepsWhatItHas() {
    Spending unlucky =
        new Spending(
            new AwayWhenSettled(new NonRetriableException("out of range")),
            List.of(new Allowance(RUN, 1_000)));
    unlucky.begin(400);

    unlucky.settle(OptionalLong.of(150));

    assertThat(store.tokensSpent(RUN)).isEqualTo(400);
  }

  @Test
  @DisplayName("F4: what cannot be given back stays spent, and the text is used")
  void aStoreThatIsAwayKeepsWhatItHas() {
    Spending unlucky = new Spending(away(), List.of(new Allowance(RUN, 1_000)));
    unlucky.begin(400);

    unlucky.settle(OptionalLong.of(150));

    assertThat(store.tokensSpent(RUN)).isEqualTo(400);
  }

  @Test
  void withoutABudgetNobodyIsAsked() {
    Spending free = new Spending(away(), List.of());

    free.begin(Long.MAX_VALUE);
    free.settle(OptionalLong.of(1));

    assertThat(store.tokensSpent(RUN)).isZero();
  }

  private TokenBudgets away() {
    return new AwayWhenSettled(new RetriableException("the database is away"));
  }

  private final class AwayWhenSettled implements TokenBudgets {

    private final RuntimeException failure;

    AwayWhenSettled(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public Optional<Allowance> reserveTokens(List<Allowance> allowances, long tokens) {
      return store.reserveTokens(allowances, tokens);
    }

    @Override
    public void returnTokens(Collection<String> names, long tokens) {
      throw failure;
    }

    @Override
    public long tokensSpent(String name) {
      return store.tokensSpent(name);
    }
  }
}
