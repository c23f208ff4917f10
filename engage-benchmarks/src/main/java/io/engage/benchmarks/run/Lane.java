package io.engage.benchmarks.run;

/** A contender as the runner sees it, wherever it runs. */
public interface Lane extends AutoCloseable {

  /** Puts so many pieces of work in place. */
  void prepare(int size);

  /** Does them and says how long it took. */
  Sample work(int size);

  @Override
  void close();
}
