package io.engage.openai;

import java.time.Duration;

/** Waits between two tries. */
interface Pause {

  /**
   * Waits for so long, or until it is ended.
   *
   * @return whether it was ended
   * @throws InterruptedException when the thread is wanted elsewhere
   */
  boolean await(Duration wait) throws InterruptedException;

  /** Ends all waiting, now and later. */
  void end();
}
