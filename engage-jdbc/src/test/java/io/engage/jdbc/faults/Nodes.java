package io.engage.jdbc.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hosts in this very process, for faults that need no killing: each with its own pipeline. */
final class Nodes {

  private Nodes() {}

  /** Lets them begin at the same moment and waits until all have ended. */
  static void work(List<Orders> orders) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(orders.size());
    CyclicBarrier start = new CyclicBarrier(orders.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Orders one : orders) {
        running.add(threads.submit(work(one, start)));
      }
      for (Future<?> node : running) {
        node.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Boolean> work(Orders orders, CyclicBarrier start) {
    return () -> {
      try (Worker worker = Worker.hired(orders)) {
        start.await();
        worker.work();
      }
      return true;
    };
  }
}
