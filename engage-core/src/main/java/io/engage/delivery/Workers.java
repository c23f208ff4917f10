package io.engage.delivery;

import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that work on whatever is due until they are stopped. */
public final class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** How long due work waits at the most when nobody calls. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Dispatcher dispatcher;
  private final Workforce workforce;
  private final Runnable chore;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /**
   * Workers that stop and pause with this workforce.
   *
   * @param chore what each of them does after a group, and whenever nothing is due; throws nothing
   */
  public Workers(Dispatcher dispatcher, Workforce workforce, Runnable chore) {
    this.dispatcher = dispatcher;
    this.workforce = workforce;
    this.chore = chore;
  }

  /**
   * So many threads of the executor work from now on; each holds its thread until it is stopped.
   */
  public void start(Executor executor, int count) {
    for (int i = 0; i < count; i++) {
      executor.execute(this::workOn);
    }
  }

  /** Threads of our own, which do not keep the process alive. */
  public static Executor daemons() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "engage-worker-" + number.incrementAndGet());
      thread.setDaemon(true);
      thread.start();
    };
  }

  /** Something is due: whoever waits looks again. */
  public void wake() {
    threads.forEach(LockSupport::unpark);
  }

  /** Ends what waits for a provider that does not answer, as far as the channel lets itself. */
  public void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  /**
   * Waits until no worker is at work any more but the calling thread.
   *
   * @return whether that is so
   */
  public boolean awaitEnd(Duration patience) {
    long mark = SystemTime.mark();
    while (isAnyoneElseAtWork()) {
      if (SystemTime.since(mark).compareTo(patience) >= 0
          || Thread.currentThread().isInterrupted()) {
        return false;
      }
      SystemTime.pause(Duration.ofMillis(5));
    }
    return true;
  }

  private boolean isAnyoneElseAtWork() {
    return threads.stream().anyMatch(thread -> thread != Thread.currentThread());
  }

  private void workOn() {
    threads.add(Thread.currentThread());
    try {
      Duration pause = FIRST_PAUSE;
      while (!workforce.isToStop()) {
        boolean sound = workOnce(pause);
        pause = sound ? FIRST_PAUSE : SystemTime.longer(pause, LONGEST_PAUSE);
      }
    } finally {
      threads.remove(Thread.currentThread());
    }
  }

  /** Whether nothing went wrong. */
  private boolean workOnce(Duration pause) {
    try {
      if (workforce.isPaused() || workOnGroup() == 0) {
        SystemTime.pause(IDLE);
      }
      return true;
    } catch (RetriableException e) {
      LOG.warn(
          "The store is away and is asked again in {} ms: {}", pause.toMillis(), e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("A worker failed and goes on in {} ms", pause.toMillis(), e);
    }
    SystemTime.pause(pause);
    return false;
  }

  private int workOnGroup() {
    int messages = dispatcher.workOnce();
    chore.run();
    return messages;
  }
}
