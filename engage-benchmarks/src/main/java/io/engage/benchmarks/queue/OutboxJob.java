package io.engage.benchmarks.queue;

/** What the outbox is to call. */
@FunctionalInterface
public interface OutboxJob {

  /** Does nothing with these words. */
  void write(String words);
}
