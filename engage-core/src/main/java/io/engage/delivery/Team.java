package io.engage.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Threads that do the same work, each once, and are waited for. */
final class Team {

  private final List<Future<?>> all;

  /** So many threads, which begin at once. */
  Team(int size, Runnable work) {
    ExecutorService pool = Executors.newCachedThreadPool(daemons());
    all = IntStream.range(0, size).<Future<?>>mapToObj(i -> pool.submit(work)).toList();
    pool.shutdown();
  }

  /**
   * Waits until all have come to their end. An interrupt is told and kept, but breaks off no send:
   * its outcome is to be recorded.
   *
   * @return what one of them failed with
   */
  Optional<RuntimeException> await(Runnable whenInterrupted) {
    boolean interrupted = false;
    Optional<RuntimeException> failure = Optional.empty();
    for (int i = 0; i < all.size(); ) {
      try {
        all.get(i).get();
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
        whenInterrupted.run();
      } catch (ExecutionException e) {
        failure = Optional.of(asUnchecked(e.getCause()));
        i++;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return failure;
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("a worker ended", cause);
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "engage-worker-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
