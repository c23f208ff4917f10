package io.engage.benchmarks.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What came of a row: the samples of each entrant in the order of the rounds. Not for threads. */
public final class Results {

  private final Map<String, List<Sample>> samples = new HashMap<>();
  private final Map<String, String> notRun = new HashMap<>();

  /** One more round of an entrant. */
  public void add(String entrant, Sample sample) {
    samples.computeIfAbsent(entrant, name -> new ArrayList<>()).add(sample);
  }

  /** An entrant could not run; rounds it had before are void. */
  public void cannotRun(String entrant, String why) {
    samples.remove(entrant);
    notRun.put(entrant, why);
  }

  /** Why an entrant did not run. */
  public Optional<String> whyNot(String entrant) {
    return Optional.ofNullable(notRun.get(entrant));
  }

  /** Of the first round, on an empty database in a cold process. */
  public OptionalDouble first(String entrant, ToDoubleFunction<Sample> figure) {
    return all(entrant).stream().limit(1).mapToDouble(figure).filter(Double::isFinite).findFirst();
  }

  /** The median of the rounds after the first. */
  public OptionalDouble warm(String entrant, ToDoubleFunction<Sample> figure) {
    double[] sorted =
        all(entrant).stream()
            .skip(1)
            .mapToDouble(figure)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    int middle = sorted.length / 2;
    boolean odd = sorted.length % 2 == 1;
    return OptionalDouble.of(odd ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private List<Sample> all(String entrant) {
    return samples.getOrDefault(entrant, List.of());
  }
}
