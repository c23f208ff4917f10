package io.engage.benchmarks.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is to be reached.
 *
 * @param words the goal as it is written
 * @param figure what was reached, if everybody ran whom it takes
 * @param least whether the bound is the least that will do, or the most
 * @param bound the bound
 */
public record Goal(
    String words, Function<Results, OptionalDouble> figure, boolean least, double bound) {

  /** One figure of one entrant. */
  @FunctionalInterface
  public interface Figure {

    /** The figure, if it is known. */
    OptionalDouble of(Results results);
  }

  /** How many a second when warm. */
  public static Figure rate(String entrant) {
    return results -> results.warm(entrant, Sample::rate);
  }

  /** How many a second in the first run. */
  public static Figure firstRate(String entrant) {
    return results -> results.first(entrant, Sample::rate);
  }

  /** Processor time for each when warm, in microseconds. */
  public static Figure cpu(String entrant) {
    return results -> results.warm(entrant, Sample::cpuMicros);
  }

  /** Processor time for each in the first run, in microseconds. */
  public static Figure firstCpu(String entrant) {
    return results -> results.first(entrant, Sample::cpuMicros);
  }

  /** The median time of one when warm, in milliseconds. */
  public static Figure p50(String entrant) {
    return results -> results.warm(entrant, Sample::p50);
  }

  /** The time that one in a hundred exceeds when warm, in milliseconds. */
  public static Figure p99(String entrant) {
    return results -> results.warm(entrant, Sample::p99);
  }

  /** The highest of several. */
  public static Figure best(Figure... figures) {
    return results ->
        OptionalDouble.of(
                List.of(figures).stream()
                    .map(figure -> figure.of(results))
                    .flatMap(figure -> figure.stream().boxed())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NaN))
            .stream()
            .filter(Double::isFinite)
            .findFirst();
  }

  /** The first is at least so many times the second. */
  public static Goal atLeast(double bound, String words, Figure first, Figure second) {
    return new Goal(words, results -> ratio(first.of(results), second.of(results)), true, bound);
  }

  /** The first is at most so many times the second. */
  public static Goal atMost(double bound, String words, Figure first, Figure second) {
    return new Goal(words, results -> ratio(first.of(results), second.of(results)), false, bound);
  }

  /** The figure itself is at most so much. */
  public static Goal atMost(double bound, String words, Figure figure) {
    return new Goal(words, figure::of, false, bound);
  }

  /** Whether it was reached. */
  public boolean isMetBy(double reached) {
    return least ? reached >= bound : reached <= bound;
  }

  private static OptionalDouble ratio(OptionalDouble first, OptionalDouble second) {
    return first.isPresent() && second.isPresent()
        ? OptionalDouble.of(first.getAsDouble() / second.getAsDouble())
        : OptionalDouble.empty();
  }
}
