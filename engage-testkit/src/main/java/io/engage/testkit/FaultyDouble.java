package io.engage.testkit;

import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A plugin or a store that works until its turn to fail comes. It wraps one that works, counts the
 * calls from 1 on, and does at each what the test asked for; whatever was not asked for goes
 * through. A test moves it by hand: nothing in it sleeps. Safe for several threads, which are
 * counted in the order in which they come.
 *
 * <p>Say what shall fail before the calls begin; what is said of one call twice, the last counts.
 *
 * @param <S> the double itself, for the next word of the sentence
 */
public abstract sealed class FaultyDouble<S extends FaultyDouble<S>>
    permits FaultyChannel, FaultyGenerator, FaultySegmentSource, FaultySafetyFilter, FaultyStore {

  private static final int PATIENCE_SECONDS = 60;

  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, Fault> faults = new ConcurrentHashMap<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Semaphore hanging = new Semaphore(0);
  private volatile Runnable beforeAnswer = () -> {};

  FaultyDouble() {}

  /** The call of this number fails with what the supplier makes, and reaches nobody. */
  public final S failingOn(int call, Supplier<? extends RuntimeException> failure) {
    return on(
        call,
        real -> {
          throw failure.get();
        });
  }

  /**
   * The call of this number does not come back until {@link #release}, and then reaches the plugin
   * behind. When its thread is interrupted meanwhile, it fails with a {@link RetriableException},
   * reaches nobody, and the thread stays interrupted.
   */
  public final S hangingOn(int call) {
    return on(call, this::hang);
  }

  /**
   * The call of this number reaches the plugin behind, whose answer is lost on the way back: as the
   * double's own class says.
   */
  public final S droppingTheLineOn(int call) {
    return on(call, this::drop);
  }

  /** Every answer takes this long by this clock, which moves on before it is given. */
  public final S answeringLateBy(Duration delay, MutableClock clock) {
    beforeAnswer = () -> clock.advance(delay);
    return self();
  }

  /** Lets every call go on that hangs, now or later. */
  public final void release() {
    released.countDown();
  }

  /**
   * Returns when a call hangs; when called again, when a further one does.
   *
   * @throws AssertionError when none does within a minute
   */
  public final void awaitHanging() {
    try {
      if (!hanging.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no call hangs; there were " + calls());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a call that hangs", e);
    }
  }

  /** How many calls there were so far, those that failed or hang included. */
  public final int calls() {
    return calls.get();
  }

  abstract S self();

  /** What a caller gets whose answer was lost. */
  abstract Object lineDropped();

  /** One call of the plugin. */
  @SuppressWarnings("unchecked") // a double has calls of one type alone
  final <T> T call(Supplier<T> real) {
    Fault fault = faults.getOrDefault(calls.incrementAndGet(), Supplier::get);
    T answer = (T) fault.meet((Supplier<Object>) real);
    beforeAnswer.run();
    return answer;
  }

  private S on(int call, Fault fault) {
    if (call < 1) {
      throw new IllegalArgumentException("call: the first call is 1, this is " + call);
    }
    faults.put(call, fault);
    return self();
  }

  private Object hang(Supplier<Object> real) {
    hanging.release();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetriableException("interrupted while it hung", e);
    }
    return real.get();
  }

  private Object drop(Supplier<Object> real) {
    Object lost = real.get();
    if (lost == null) {
      throw new AssertionError("the plugin behind the double answered null");
    }
    return lineDropped();
  }

  /** What happens to one call. */
  private interface Fault {
    Object meet(Supplier<Object> real);
  }
}
