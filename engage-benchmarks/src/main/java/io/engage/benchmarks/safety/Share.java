package io.engage.benchmarks.safety;

import java.util.Locale;

/**
 * How many of some texts were held back.
 *
 * @param texts which texts
 * @param held how many of them
 * @param all how many there are
 */
public record Share(String texts, long held, long all) {

  /** Of a hundred; 0 where there are none. */
  public double percent() {
    return all == 0 ? 0 : 100.0 * held / all;
  }

  /** Of a thousand; 0 where there are none. */
  public double perThousand() {
    return 10 * percent();
  }

  /** A row of a table in Markdown. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.1f %% | %.2f |",
        texts,
        all,
        held,
        percent(),
        perThousand());
  }
}
