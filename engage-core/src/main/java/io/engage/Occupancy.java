package io.engage;

import io.engage.delivery.SystemTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Who is inside; the last one out after it was closed turns off the light. */
final class Occupancy {

  private final Runnable light;
  private final Map<Thread, Integer> guests = new HashMap<>();
  private int inside;
  private boolean closed;
  private boolean needed;
  private boolean dark;

  Occupancy(Runnable light) {
    this.light = light;
  }

  <T> T during(Supplier<T> call) {
    enter();
    try {
      return call.get();
    } finally {
      leave();
    }
  }

  void during(Runnable call) {
    during(
        () -> {
          call.run();
          return true;
        });
  }

  /** Lets nobody in any more; the light stays on until {@link #close}. */
  synchronized void shut() {
    needed |= !closed;
    closed = true;
  }

  void close() {
    boolean last;
    synchronized (this) {
      needed = false;
      closed = true;
      last = isLast();
    }
    turnOff(last);
  }

  /** Waits until nobody is inside but the calling thread; whether that is so in time. */
  synchronized boolean awaitOthers(Duration patience) {
    long mark = SystemTime.mark();
    try {
      while (othersAreInside()) {
        long left = patience.minus(SystemTime.since(mark)).toMillis();
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean othersAreInside() {
    return guests.size() > (guests.containsKey(Thread.currentThread()) ? 1 : 0);
  }

  private synchronized void enter() {
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
    inside++;
    guests.merge(Thread.currentThread(), 1, Integer::sum);
  }

  private void leave() {
    boolean last;
    synchronized (this) {
      inside--;
      guests.computeIfPresent(Thread.currentThread(), (thread, n) -> n == 1 ? null : n - 1);
      notifyAll();
      last = isLast();
    }
    turnOff(last);
  }

  private boolean isLast() {
    boolean last = closed && !needed && inside == 0 && !dark;
    dark |= last;
    return last;
  }

  /** Outside the lock: closing somebody's connections may take its time. */
  private void turnOff(boolean last) {
    if (last) {
      light.run();
    }
  }
}
