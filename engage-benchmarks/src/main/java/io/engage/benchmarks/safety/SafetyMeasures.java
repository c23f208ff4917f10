package io.engage.benchmarks.safety;

import io.engage.safety.PhraseList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The measures of the safety filters, by name. */
public final class SafetyMeasures {

  private static final Map<String, Measure> ALL =
      new TreeMap<>(Map.of("corpora", SafetyMeasures::corpora));

  private SafetyMeasures() {}

  /**
   * Takes one of them.
   *
   * @param name which: {@code corpora}
   * @param data where the labelled texts lie
   * @param ordinary files with ordinary Bengali sentences of others, one a line
   * @return what it found, as Markdown
   */
  public static String take(String name, Path data, List<Path> ordinary) throws IOException {
    Measure measure = ALL.get(name);
    if (measure == null) {
      throw new IllegalArgumentException("safety: must be one of " + ALL.keySet());
    }
    return measure.take(data, ordinary);
  }

  private static String corpora(Path data, List<Path> ordinary) throws IOException {
    PhraseList list = PhraseList.bundled();
    return String.join(
        "\n",
        "### English, list " + list.version() + "\n",
        CorporaEnglish.measure(data).markdown(),
        "### Bengali, list " + list.version() + "\n",
        BengaliTable.of(data, ordinary),
        "### Evasions, list " + list.version() + "\n",
        EvasionsReport.of(list).markdown());
  }

  /** Reads texts and tells what the filters make of them. */
  @FunctionalInterface
  interface Measure {
    String take(Path data, List<Path> ordinary) throws IOException;
  }
}
