package io.engage.safety;

/**
 * Something that a text offers.
 *
 * @param category {@code amount}, {@code percentage}, {@code promo-code}, {@code promise}
 * @param value what it says, in one form for all ways to write it: {@code 1250}, {@code RETURN15}
 * @param unit of what: {@code BDT}; empty where that is not said
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record Offer(String category, String value, String unit, int start, int end) {

  static final String AMOUNT = "amount";
  static final String PERCENTAGE = "percentage";
  static final String CODE = "promo-code";
  static final String PROMISE = "promise";

  /** Whether a fact that says this one allows the other. */
  boolean allows(Offer other) {
    boolean sameKind = category.equals(other.category);
    boolean sameUnit = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    return sameKind && sameUnit && value.equals(other.value);
  }
}
