package io.engage.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets many threads begin at the same moment. */
final class Crowd {

  private static final int PATIENCE_SECONDS = 60;

  private Crowd() {}

  /** Runs every piece of work on a thread of its own; the results in the order of the work. */
  static <T> List<T> all(List<Callable<T>> work) {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      CyclicBarrier start = new CyclicBarrier(work.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> piece : work) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return piece.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the threads", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("a thread failed or did not finish", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
