package io.engage.delivery;

import io.engage.content.GeneratedText;
import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokenMeter;
import io.engage.content.TokenUsage;
import io.engage.error.EngagementException;
import io.engage.error.NonRetriableException;
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

  /** A provider may count more than a try may cost, but not so many times as much. */
  private static final long BELIEVED = 16;

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
   * Gives back what the last try did not use. What the store makes of that is no message's concern.
   *
   * @param cost what it cost; empty when nobody knows
   */
  synchronized void settle(OptionalLong cost) {
    settled = true;
    long unused = cost.isPresent() ? current - Math.min(cost.getAsLong(), mostThatIsBelieved()) : 0;
    if (unused == 0 || allowances.isEmpty()) {
      return;
    }
    try {
      budgets.returnTokens(allowances.stream().map(Allowance::name).toList(), unused);
    } catch (EngagementException e) {
      LOG.warn("{} tokens are not settled: {}", unused, e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("{} tokens are not settled: {}", unused, e.getClass().getSimpleName());
    }
  }

  /** The same text, at a price that can be true. */
  GeneratedText believed(GeneratedText text) {
    return new GeneratedText(text.content(), text.model(), credible(text.usage()), text.finish());
  }

  /**
   * What a provider counts, as far as that can be true: an error of its counting is not to spend
   * what everybody has.
   */
  synchronized TokenUsage credible(TokenUsage counted) {
    long most = mostThatIsBelieved();
    if (counted.total() <= most) {
      return counted;
    }
    LOG.warn(
        "{} tokens are counted for a text that may cost {}; {} are believed",
        counted.total(),
        current,
        most);
    long prompt = Math.min(counted.prompt(), most);
    return new TokenUsage(prompt, Math.min(counted.completion(), most - prompt));
  }

  private long mostThatIsBelieved() {
    return current > Long.MAX_VALUE / BELIEVED ? Long.MAX_VALUE : current * BELIEVED;
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
