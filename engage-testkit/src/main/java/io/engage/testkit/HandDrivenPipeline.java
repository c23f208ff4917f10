package io.engage.testkit;

import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.delivery.Sizing;
import java.time.Duration;
import java.time.Instant;

/**
 * A pipeline that moves only when a test says so: by the test's clock and in the test's thread.
 * Nothing happens in the background, so nothing needs to be waited for.
 */
public final class HandDrivenPipeline {

  private static final Sizing ONE_WORKER = new Sizing(100, 16, 1, Duration.ofMinutes(30));

  private final EngagementPipeline pipeline;
  private final MutableClock clock;

  private HandDrivenPipeline(EngagementPipeline pipeline, MutableClock clock) {
    this.pipeline = pipeline;
    this.clock = clock;
  }

  /**
   * A builder that has the clock and works in the caller's thread; the rest is the test's to say.
   */
  public static EngagementPipelineBuilder builder(MutableClock clock) {
    return EngagementPipeline.builder().clock(clock).sizing(ONE_WORKER);
  }

  /** Drives a pipeline that was built with this clock. */
  public static HandDrivenPipeline of(EngagementPipeline pipeline, MutableClock clock) {
    return new HandDrivenPipeline(pipeline, clock);
  }

  /** Moves the clock on and works on everything that is due then; answers how many messages. */
  public int advance(Duration step) {
    clock.advance(step);
    return pipeline.runDue();
  }

  /** Moves the clock to this instant and works on everything that is due then. */
  public int advanceTo(Instant instant) {
    clock.set(instant);
    return pipeline.runDue();
  }
}
