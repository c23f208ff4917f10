package io.engage.openai;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits in real time, and not beyond the generator's life. */
final class ClosingPause implements Pause {

  private final CountDownLatch ended = new CountDownLatch(1);

  @Override
  public boolean await(Duration wait) throws InterruptedException {
    return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void end() {
    ended.countDown();
  }
}
