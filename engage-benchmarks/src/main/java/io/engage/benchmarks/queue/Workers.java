package io.engage.benchmarks.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Four threads that do the same until each of them is done. */
final class Workers {

  /** As many as the goals speak of. */
  static final int COUNT = 4;

  private Workers() {}

  static void run(Callable<?> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(COUNT);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        all.add(pool.submit(work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
