package io.engage.benchmarks.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The Bengali figures as Markdown. */
final class BengaliTable {

  private static final String HEAD =
      "| texts | how many | held back | of a hundred | of a thousand |\n|---|---:|---:|---:|---:|\n";

  private BengaliTable() {}

  /**
   * The table.
   *
   * @param data where the corpora are: the folder in which {@code bengali} lies
   * @param ordinary files with ordinary sentences of others, one a line
   */
  static String of(Path data, List<Path> ordinary) {
    return BengaliMeasure.bundled().rows(data.resolve("bengali"), ordinary).stream()
        .map(Share::row)
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }
}
