package io.engage.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts as people write them: without ".00", else with the decimals that the currency has. */
final class Money {

  private Money() {}

  static BigDecimal rounded(BigDecimal amount, Currency currency) {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal exact = amount.setScale(decimals, RoundingMode.HALF_EVEN);
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    return whole ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }
}
