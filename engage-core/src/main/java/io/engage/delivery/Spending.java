package io.engage.delivery;

import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokenMeter;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.store.Allowance;
import io.engage.store.TokenBudgets;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one text may cost: set aside before the generator is asked, settled afterwards. A try of
 * which nobody knows what it cost stays counted in full.
 */
final class Spending implements TokenMeter {

  private static final Logger LOG = LoggerFactory.getLogger(Spending.class);

  private final TokenBudgets budgets;
  private final List<Allowance> allowances;
  private long current;
  private boolean settled;

  Spending(TokenBudgets budgets, List<Allowance> allowances) {
    this.budgets = budgets;
    this.allowances = allowances;
  }

  /**
   * Sets aside what the first try may cost.
   *
   * @throws TokenBudgetSpentException when too little is left
   */
  synchronized void begin(long most) {
    reserve(most);
    current = most;
  }

  @Override
  public synchronized void askForAnotherTry(long most) {
    if (settled) {
      throw new NonRetriableException("the message does not wait for this text any more");
    }
    reserve(most);
    current = most;
  }

  /**
   * Gives back what the last try did not use.
   *
   * @param cost what it cost; empty when nobody knows
   */
  synchronized void settle(OptionalLong cost) {
    settled = true;
    long unused = cost.isPresent() ? current - cost.getAsLong() : 0;
    if (unused == 0 || allowances.isEmpty()) {
      return;
    }
    try {
      budgets.returnTokens(allowances.stream().map(Allowance::name).toList(), unused);
    } catch (RetriableException e) {
      LOG.warn("{} tokens that were not used stay counted: {}", unused, e.getMessage());
    }
  }

  private void reserve(long most) {
    if (!allowances.isEmpty()) {
      budgets
          .reserveTokens(allowances, most)
          .ifPresent(
              spent -> {
                throw new TokenBudgetSpentException(spent.name());
              });
    }
  }
}
