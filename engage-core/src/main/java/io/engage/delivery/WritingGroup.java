package io.engage.delivery;

import io.engage.store.Claim;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One group that is being written. The thread that asked for it begins each and hears of each. */
final class WritingGroup {

  /** How long nobody looks at the lease while a model takes its time. */
  private static final long GLANCE_MILLIS = 1_000;

  private final Deque<Claim> waiting;
  private final Map<Claim, Thread> running = new LinkedHashMap<>();
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private final Semaphore places;
  private final Function<Claim, Composed> writer;
  private @Nullable Throwable failure;
  private boolean interrupted;

  WritingGroup(Collection<Claim> group, Semaphore places, Function<Claim, Composed> writer) {
    this.waiting = new ArrayDeque<>(group);
    this.places = places;
    this.writer = writer;
  }

  void write(Predicate<Claim> wanted, BiConsumer<Claim, Composed> done) {
    while (!waiting.isEmpty() || !running.isEmpty()) {
      begin(wanted);
      hear(wanted, done);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      raise(failure);
    }
  }

  private void begin(Predicate<Claim> wanted) {
    while (!waiting.isEmpty() && hasPlace()) {
      Claim claim = waiting.remove();
      if (wanted.test(claim)) {
        start(claim);
      } else {
        places.release();
      }
    }
  }

  /** Waits for a place only where there is nothing else to wait for. */
  private boolean hasPlace() {
    return running.isEmpty()
        ? Boolean.TRUE.equals(
            awaited(() -> places.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)))
        : places.tryAcquire();
  }

  private void start(Claim claim) {
    Thread thread = new Thread(() -> finished.add(written(claim)), "engage-writer-" + claim.id());
    thread.setDaemon(true);
    running.put(claim, thread);
    thread.start();
  }

  private Finished written(Claim claim) {
    try {
      return new Finished(claim, writer.apply(claim), null);
    } catch (RuntimeException | Error e) {
      return new Finished(claim, null, e);
    } finally {
      places.release();
    }
  }

  private void hear(Predicate<Claim> wanted, BiConsumer<Claim, Composed> done) {
    if (running.isEmpty()) {
      waiting.removeIf(claim -> !wanted.test(claim));
      return;
    }
    Finished next = awaited(() -> finished.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
    if (next == null && !running.keySet().stream().allMatch(wanted)) {
      waiting.clear();
    }
    for (; next != null; next = finished.poll()) {
      running.remove(next.claim());
      tell(next, done);
    }
  }

  private void tell(Finished written, BiConsumer<Claim, Composed> done) {
    try {
      if (written.composed() != null) {
        done.accept(written.claim(), written.composed());
      } else {
        fail(written.failure());
      }
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  /** The others come to their end; no more are begun. */
  private void fail(@Nullable Throwable e) {
    waiting.clear();
    failure = failure == null ? e : failure;
  }

  private <T> @Nullable T awaited(Waiting<T> wait) {
    try {
      return wait.get();
    } catch (InterruptedException e) {
      interrupted = true;
      waiting.clear();
      running.values().forEach(Thread::interrupt);
      return null;
    }
  }

  private static void raise(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** Something that is waited for. */
  private interface Waiting<T> {
    @Nullable T get() throws InterruptedException;
  }

  private record Finished(Claim claim, @Nullable Composed composed, @Nullable Throwable failure) {}
}
