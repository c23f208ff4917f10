package io.engage;

import java.util.function.Supplier;

/** Who is inside; the last one out after it was closed turns off the light. */
final class Occupancy {

  private final Runnable light;
  private int inside;
  private boolean closed;
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

  void close() {
    boolean last;
    synchronized (this) {
      closed = true;
      last = isLast();
    }
    turnOff(last);
  }

  private synchronized void enter() {
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
    inside++;
  }

  private void leave() {
    boolean last;
    synchronized (this) {
      inside--;
      last = isLast();
    }
    turnOff(last);
  }

  private boolean isLast() {
    boolean last = closed && inside == 0 && !dark;
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
