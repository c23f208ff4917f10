package io.engage.jdbc.faults;

import io.engage.jdbc.faults.CrashPoint.Moment;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for death at one crash point. The thread that gets there says so and goes no further; the
 * parent then kills the process with SIGKILL. The other threads go on until it does.
 */
final class Trap {

  private final Optional<CrashPoint> armed;
  private final AtomicInteger visitsLeft;

  Trap(Orders orders) {
    this.armed = orders.trap();
    this.visitsLeft = new AtomicInteger(orders.number(Order.VISIT));
  }

  /** Somebody came to this moment of a call. */
  void passed(String call, Moment moment) {
    CrashPoint.at(call, moment).ifPresent(this::reached);
  }

  private void reached(CrashPoint point) {
    if (armed.filter(point::equals).isPresent() && visitsLeft.decrementAndGet() == 0) {
      Signals.say(Signals.TRAPPED + point);
      stayForEver();
    }
  }

  private static void stayForEver() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // It is dead already.
      }
    }
  }
}
