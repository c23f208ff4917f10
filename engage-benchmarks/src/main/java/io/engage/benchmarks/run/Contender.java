package io.engage.benchmarks.run;

import java.util.function.LongConsumer;

/** One way of doing a stage: ours, a peer's, or the least that the machine must do. */
public interface Contender extends AutoCloseable {

  /** Puts so many pieces of work in place; the clock does not run. */
  void prepare(int size) throws Exception;

  /**
   * Does the work; the clock runs.
   *
   * @param each told how many nanoseconds one piece took, by contenders that do them one by one
   */
  void work(int size, LongConsumer each) throws Exception;

  @Override
  default void close() {}

  /** Makes a contender in the process that it has to itself. */
  @FunctionalInterface
  interface Factory {

    /** A contender that lives here. */
    Contender at(Place place) throws Exception;
  }
}
