package io.engage.safety;

/**
 * Something that a text offers.
 *
 * @param category {@code amount}, {@code percentage}, {@code promo-code}, {@code promise}
 * @param value what it says, in one form for all ways to write it: {@code 1250}, {@code RETURN15}
 * @param unit of what: {@code BDT}; empty where a sign stands for several currencies, {@link
 *     #UNTOLD} where there is none
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record Offer(String category, String value, String unit, int start, int end) {

  static final String AMOUNT = "amount";
  static final String PERCENTAGE = "percentage";
  static final String CODE = "promo-code";
  static final String PROMISE = "promise";

  /** No currency at all: "the price is 500." */
  static final String UNTOLD = "?";

  /** Whether a fact that says this one allows the other. */
  boolean allows(Offer other) {
    boolean sameKind = category.equals(other.category);
    boolean sameUnit = isAny(unit) || isAny(other.unit) || unit.equals(other.unit);
    return sameKind && sameUnit && value.equals(other.value);
  }

  private static boolean isAny(String unit) {
    return unit.isEmpty() || unit.equals(UNTOLD);
  }
}
