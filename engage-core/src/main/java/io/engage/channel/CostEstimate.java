package io.engage.channel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What handing over one message is expected to cost. The provider's bill is what counts.
 *
 * @param segments into how many parts the provider splits the message, 1 or more
 * @param amount the price of all parts together, 0 or more
 * @param currency of the amount
 */
public record CostEstimate(int segments, BigDecimal amount, Currency currency) {

  /** Checks the figures. */
  public CostEstimate {
    if (segments < 1 || amount.signum() < 0) {
      throw new IllegalArgumentException(
          "cost: needs 1 segment or more and an amount of 0 or more");
    }
  }

  /**
   * What both cost together.
   *
   * @throws IllegalArgumentException when the other is in another currency
   */
  public CostEstimate plus(CostEstimate other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cost: " + currency + " and " + other.currency);
    }
    return new CostEstimate(segments + other.segments, amount.add(other.amount), currency);
  }
}
