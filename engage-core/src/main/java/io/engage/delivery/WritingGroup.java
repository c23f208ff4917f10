package io.engage.delivery;

import io.engage.store.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One group that is being written. The thread that asked for it hears of each. */
final class WritingGroup {

  /** How long nobody looks at the lease while a model takes its time. */
  private static final long GLANCE_MILLIS = 1_000;

  /** How long words wait for others of their group, so that one transaction stores them all. */
  private static final Duration GATHERING = Duration.ofMillis(40);

  private final ThreadPoolExecutor places;
  private final Function<Claim, Composed> writer;
  private final Predicate<Claim> wanted;
  private final Map<Claim, Task> open = new LinkedHashMap<>();
  private final BlockingQueue<Task> ended = new LinkedBlockingQueue<>();
  private volatile boolean over;
  private @Nullable Throwable failure;
  private boolean interrupted;

  WritingGroup(
      ThreadPoolExecutor places, Function<Claim, Composed> writer, Predicate<Claim> wanted) {
    this.places = places;
    this.writer = writer;
    this.wanted = wanted;
  }

  void write(Collection<Claim> group, Consumer<Map<Claim, Composed>> done) {
    guarded(() -> group.forEach(this::begin));
    while (!open.isEmpty()) {
      List<Task> heard = awaited();
      heard.forEach(task -> open.remove(task.claim));
      guarded(() -> hear(heard, done));
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      raise(failure);
    }
  }

  private void begin(Claim claim) {
    Task task = new Task(claim);
    places.execute(task);
    open.put(claim, task);
  }

  private void hear(List<Task> heard, Consumer<Map<Claim, Composed>> done) {
    if (heard.isEmpty() && !open.keySet().stream().allMatch(wanted)) {
      beginNoMore();
    }
    heard.stream().map(task -> task.failure).filter(Objects::nonNull).forEach(this::fail);
    Map<Claim, Composed> written = new LinkedHashMap<>();
    for (Task task : heard) {
      if (task.composed != null) {
        written.put(task.claim, task.composed);
      }
    }
    if (!written.isEmpty()) {
      done.accept(written);
    }
  }

  /** Whatever fails here, nobody is left behind who still writes. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Whatever has ended, or nothing after a while. */
  private List<Task> awaited() {
    List<Task> heard = new ArrayList<>();
    try {
      Task first = ended.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        heard.add(first);
        gather(heard);
      }
    } catch (InterruptedException e) {
      interrupted = true;
      beginNoMore();
      open.values().forEach(Task::interrupt);
    }
    return heard;
  }

  private void gather(List<Task> heard) throws InterruptedException {
    long mark = SystemTime.mark();
    Duration left = GATHERING;
    while (heard.size() < open.size() && !left.isNegative()) {
      Task next = ended.poll(left.toNanos(), TimeUnit.NANOSECONDS);
      if (next != null) {
        heard.add(next);
      }
      left = GATHERING.minus(SystemTime.since(mark));
    }
  }

  /** The others come to their end; no more are begun. */
  private void fail(Throwable e) {
    beginNoMore();
    failure = failure == null ? e : failure;
  }

  /** Those that still wait for a place never take one. */
  private void beginNoMore() {
    over = true;
    open.values().removeIf(places::remove);
  }

  private static void raise(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** One message that waits for its place, or has it. */
  private final class Task implements Runnable {

    private final Claim claim;
    private @Nullable Composed composed;
    private @Nullable Throwable failure;
    private @Nullable Thread runner;

    Task(Claim claim) {
      this.claim = claim;
    }

    @Override
    public void run() {
      take(Thread.currentThread());
      try {
        if (!over && wanted.test(claim)) {
          composed = writer.apply(claim);
        }
      } catch (RuntimeException | Error e) {
        failure = e;
        over = true;
      } finally {
        take(null);
        ended.add(this);
      }
    }

    synchronized void interrupt() {
      if (runner != null) {
        runner.interrupt();
      }
    }

    /** An interrupt that comes late would be the next message's. */
    private synchronized void take(@Nullable Thread thread) {
      runner = thread;
    }
  }
}
