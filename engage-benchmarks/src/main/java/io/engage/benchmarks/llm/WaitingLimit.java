package io.engage.benchmarks.llm;

import io.engage.benchmarks.run.Contender;
import java.time.Duration;
import java.util.function.LongConsumer;

/** The least: so many waits at once, and nothing besides. */
final class WaitingLimit implements Contender {

  private final int atOnce;
  private final Duration each;

  WaitingLimit(int atOnce, Duration each) {
    this.atOnce = atOnce;
    this.each = each;
  }

  @Override
  public void prepare(int size) {}

  /** What N in flight can do at the most; the last wave may be smaller. */
  @Override
  public void work(int size, LongConsumer told) throws InterruptedException {
    Thread.sleep(each.multipliedBy((size + atOnce - 1) / atOnce).toMillis());
  }
}
