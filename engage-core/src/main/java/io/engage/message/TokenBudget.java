package io.engage.message;

import io.engage.error.SettingsException;

/**
 * How many tokens a model may cost, read and written together. Before a model is asked, what that
 * can cost at most is set aside; afterwards what was not used is given back. So a budget is never
 * exceeded, however many threads and nodes write at once, and its last part may stay unused.
 *
 * @param tokens so many at most, 1 or more; for no limit give no budget
 * @param span in which time
 */
public record TokenBudget(long tokens, Span span) {

  private static final long MOST = 1_000_000_000_000L;

  /** Checks the figure. */
  public TokenBudget {
    if (tokens < 1 || tokens > MOST) {
      throw new SettingsException(
          "budget.tokens", "must be 1 to " + MOST + "; for no limit leave the budget out");
    }
  }

  /** So many in a day, by the tenant's clock. */
  public static TokenBudget perDay(long tokens) {
    return new TokenBudget(tokens, Span.DAY);
  }

  /** So many in a calendar month, by the tenant's clock. */
  public static TokenBudget perMonth(long tokens) {
    return new TokenBudget(tokens, Span.MONTH);
  }

  /** So many for one run of a campaign. */
  public static TokenBudget perRun(long tokens) {
    return new TokenBudget(tokens, Span.RUN);
  }

  /** In which time. */
  public enum Span {
    /** From midnight to midnight by the tenant's clock. */
    DAY,
    /** A calendar month by the tenant's clock. */
    MONTH,
    /** One run of a campaign, however long it takes. */
    RUN
  }
}
