package io.engage.benchmarks.queue;

import java.util.concurrent.CountDownLatch;

/** What JobRunr is to call. */
public final class JobRunrJob {

  private static volatile CountDownLatch open = new CountDownLatch(0);

  /** JobRunr makes an instance for each job. */
  public JobRunrJob() {}

  /** So many are to come. */
  static void expect(int size) {
    open = new CountDownLatch(size);
  }

  /** Waits until all came. */
  static void awaitAll() throws InterruptedException {
    open.await();
  }

  /** Does nothing with these words. */
  public void write(String words) {
    open.countDown();
  }
}
