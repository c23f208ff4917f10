package io.engage.jdbc.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same on both stores at once: most of the time their processes wait. */
final class Both {

  private Both() {}

  static void stores(Story story) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(Store.values().length);
    try {
      List<Future<Store>> running = new ArrayList<>();
      for (Store store : Store.values()) {
        running.add(threads.submit(() -> told(story, store)));
      }
      for (Future<Store> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("on one of the stores: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Store told(Story story, Store store) throws Exception {
    story.on(store);
    return store;
  }

  /** What happens on one of them. */
  interface Story {
    void on(Store store) throws Exception;
  }
}
