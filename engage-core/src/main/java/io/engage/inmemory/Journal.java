package io.engage.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Makes one transaction of a piece of work: one at a time, and all of it or nothing. */
final class Journal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();

  <T> T atomically(Supplier<T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a gate is pure: it must not call the store");
    }
    lock.lock();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        undo.forEach(Runnable::run);
      }
      undo.clear();
      lock.unlock();
    }
  }

  void atomically(Runnable work) {
    atomically(
        () -> {
          work.run();
          return true;
        });
  }

  /** Says how the change just made is taken back; the last one is taken back first. */
  void onFailure(Runnable step) {
    undo.push(step);
  }
}
