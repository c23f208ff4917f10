package io.engage.benchmarks.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The measures of the safety filters, by name. */
public final class SafetyMeasures {

  private static final Map<String, Measure> ALL =
      new TreeMap<>(Map.of("corpora", data -> CorporaEnglish.measure(data).markdown()));

  private SafetyMeasures() {}

  /**
   * Takes one of them.
   *
   * @param name which: {@code corpora}
   * @param data where the labelled texts lie
   * @return what it found, as Markdown
   */
  public static String take(String name, Path data) throws IOException {
    Measure measure = ALL.get(name);
    if (measure == null) {
      throw new IllegalArgumentException("safety: must be one of " + ALL.keySet());
    }
    return measure.take(data);
  }

  /** Reads texts and tells what the filters make of them. */
  @FunctionalInterface
  interface Measure {
    String take(Path data) throws IOException;
  }
}
