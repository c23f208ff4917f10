package io.engage.testkit;

import io.engage.EngagementPipeline;

/** Waits for what another thread is about to do. */
final class Waiting {

  private Waiting() {}

  /** Returns once the pipeline takes no more calls. */
  static void untilClosed(EngagementPipeline engage) {
    try {
      while (true) {
        engage.resume();
        Thread.onSpinWait();
      }
    } catch (IllegalStateException closed) {
      return;
    }
  }
}
