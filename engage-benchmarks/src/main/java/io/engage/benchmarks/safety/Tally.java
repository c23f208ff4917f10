package io.engage.benchmarks.safety;

import java.util.Locale;

/**
 * How often something was held back, among what should be and among what should not.
 *
 * @param found of the texts to hold back
 * @param unwanted all of these
 * @param struck of the ordinary texts
 * @param ordinary all of these
 */
public record Tally(int found, int unwanted, int struck, int ordinary) {

  /** The share of what should be held back that is. */
  public double recall() {
    return unwanted == 0 ? 0 : (double) found / unwanted;
  }

  /** The share of what is held back that should be. */
  public double precision() {
    return found + struck == 0 ? 1 : (double) found / (found + struck);
  }

  /** How many of a thousand ordinary texts are held back. */
  public double per1000() {
    return ordinary == 0 ? 0 : 1000.0 * struck / ordinary;
  }

  /** As the cells of a table. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %.1f %% | %d | %.1f | %.1f %%",
        found,
        100 * recall(),
        struck,
        per1000(),
        100 * precision());
  }
}
