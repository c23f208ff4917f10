package io.engage.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Several workers on one dispatcher, for as long as a blocking call lasts. With one worker the
 * caller's own thread works.
 */
public final class Workforce {

  /** How long to wait before looking again when the work left is in somebody else's hands. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Dispatcher dispatcher;
  private final int workers;
  private volatile boolean stopped;

  /** Workers on this dispatcher. */
  public Workforce(Dispatcher dispatcher, int workers) {
    this.dispatcher = dispatcher;
    this.workers = workers;
  }

  /**
   * Works until nothing is due and the condition holds, this is stopped or the thread is
   * interrupted.
   *
   * @param done whether all work that was asked for has ended; asked only when nothing can be
   *     claimed
   * @return whether it has; false when this was stopped before
   */
  public boolean workUntil(BooleanSupplier done) {
    while (!isToStop()) {
      workOffWhatIsDue();
      if (!isToStop() && done.getAsBoolean()) {
        return true;
      }
      SystemTime.pause(LOOK_AGAIN);
    }
    return false;
  }

  /** Lets the workers finish the groups they have and no more. */
  public void stop() {
    stopped = true;
  }

  /** Whether it was stopped; it never starts again. */
  public boolean isStopped() {
    return stopped;
  }

  private void workOffWhatIsDue() {
    if (workers == 1) {
      work();
    } else {
      workTogether();
    }
  }

  private void work() {
    while (!isToStop() && dispatcher.workOnce() > 0) {
      // the next group
    }
  }

  private boolean isToStop() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  private void workTogether() {
    ExecutorService pool = Executors.newFixedThreadPool(workers, daemonThreads());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        all.add(pool.submit(this::work));
      }
      awaitAll(all);
    } finally {
      pool.shutdown();
    }
  }

  private static void awaitAll(List<Future<?>> all) {
    try {
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      all.forEach(one -> one.cancel(true));
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      all.forEach(one -> one.cancel(true));
      throw asUnchecked(e.getCause());
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("a worker ended", cause);
  }

  private static ThreadFactory daemonThreads() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "engage-worker-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
