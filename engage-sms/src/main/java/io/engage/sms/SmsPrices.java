package io.engage.sms;

import io.engage.channel.CostEstimate;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a segment costs, by the beginning of the number, for estimates. Immutable.
 *
 * <p>The figures are the host's: the provider's list at twilio.com/sms/pricing, or its contract.
 */
public final class SmsPrices {

  private static final String EVERYWHERE = "";

  private final Currency currency;
  private final Map<String, BigDecimal> byPrefix;

  private SmsPrices(Currency currency, Map<String, BigDecimal> byPrefix) {
    this.currency = currency;
    this.byPrefix = Map.copyOf(byPrefix);
  }

  /** Prices in this currency; none yet, so nothing is estimated. */
  public static SmsPrices in(Currency currency) {
    return new SmsPrices(currency, Map.of());
  }

  /**
   * The price of a segment to numbers that no prefix covers.
   *
   * @throws SettingsException when the price is negative
   */
  public SmsPrices everywhere(BigDecimal perSegment) {
    return with(EVERYWHERE, perSegment);
  }

  /**
   * The price of a segment to numbers that begin so; the longest prefix counts.
   *
   * @param prefix {@code +880}, or {@code +88017} for one operator
   * @throws SettingsException when the prefix is none or the price is negative
   */
  public SmsPrices to(String prefix, BigDecimal perSegment) {
    if (!prefix.matches("\\+[1-9][0-9]{0,14}")) {
      throw new SettingsException("prices.to", "must be the beginning of a number: +880");
    }
    return with(prefix, perSegment);
  }

  /** What so many segments to this number cost; empty when nobody said. */
  Optional<CostEstimate> estimate(String number, int segments) {
    return byPrefix.keySet().stream()
        .filter(number::startsWith)
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(prefix -> cost(byPrefix.getOrDefault(prefix, BigDecimal.ZERO), segments));
  }

  private CostEstimate cost(BigDecimal perSegment, int segments) {
    return new CostEstimate(segments, perSegment.multiply(BigDecimal.valueOf(segments)), currency);
  }

  private SmsPrices with(String prefix, BigDecimal perSegment) {
    new Problems()
        .require(perSegment.signum() >= 0, "prices." + label(prefix), "must be 0 or more")
        .throwIfAny();
    Map<String, BigDecimal> more = new HashMap<>(byPrefix);
    more.put(prefix, perSegment);
    return new SmsPrices(currency, more);
  }

  private static String label(String prefix) {
    return prefix.isEmpty() ? "everywhere" : prefix;
  }
}
