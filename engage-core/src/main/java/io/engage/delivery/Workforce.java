package io.engage.delivery;

import io.engage.message.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Several workers on one dispatcher, for as long as a blocking call lasts. With one worker the
 * caller's own thread works.
 */
public final class Workforce {

  /** How long to wait before looking again when the work left is in somebody else's hands. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Dispatcher dispatcher;
  private final int workers;
  private volatile boolean stopped;
  private volatile boolean paused;

  /** Workers on this dispatcher. */
  public Workforce(Dispatcher dispatcher, int workers) {
    this.dispatcher = dispatcher;
    this.workers = workers;
  }

  /**
   * Works on whatever is due until the condition holds, this is stopped or the thread is
   * interrupted. No worker is at work any more when it returns or throws.
   *
   * @param done whether all work that was asked for has ended; asked when nothing can be claimed,
   *     and now and then before, since others may add to the queue without end
   * @return whether it has; false when this was stopped before
   */
  public boolean workUntil(BooleanSupplier done) {
    Duration pause = FIRST_PAUSE;
    while (!isToStop()) {
      Round round = new Round(done);
      if (!paused) {
        workOff(round);
      }
      if (!isToStop() && done.getAsBoolean()) {
        return true;
      }
      pause = round.groups() > 0 ? FIRST_PAUSE : SystemTime.longer(pause, LONGEST_PAUSE);
      SystemTime.pause(pause);
    }
    return false;
  }

  /**
   * Works in the caller's thread on everything that is due, until nothing is left, this is stopped
   * or the thread is interrupted.
   *
   * @return how many messages were worked on
   */
  public int workOffInThisThread() {
    int worked = 0;
    int claimed = mayWork() ? dispatcher.workOnce() : 0;
    while (claimed > 0) {
      worked += claimed;
      claimed = mayWork() ? dispatcher.workOnce() : 0;
    }
    return worked;
  }

  /**
   * Works in the caller's thread, beside all others, until nothing is due and nobody of this
   * process has anything in hand.
   *
   * @return whether that is so; false when it took too long, or this was stopped or paused
   */
  public boolean drain(Duration patience) {
    long mark = SystemTime.mark();
    while (mayWork() && SystemTime.since(mark).compareTo(patience) < 0) {
      boolean alone = dispatcher.groupsInHand() == 0;
      boolean nothing = dispatcher.workOnce() == 0;
      if (nothing && alone) {
        return true;
      }
      if (nothing) {
        SystemTime.pause(FIRST_PAUSE);
      }
    }
    return false;
  }

  /**
   * Whether nothing is tried over the channel for a while, because its provider is away or busy.
   */
  public boolean isLeftAlone(ChannelId channel) {
    return dispatcher.isLeftAlone(channel);
  }

  /** Begins no group until {@link #resume}. */
  public void pause() {
    paused = true;
  }

  /** Goes on. */
  public void resume() {
    paused = false;
  }

  /** Whether it was paused. */
  public boolean isPaused() {
    return paused;
  }

  /** Lets the workers finish the groups they have and no more. */
  public void stop() {
    stopped = true;
    dispatcher.stop();
  }

  /** Whether it was stopped; it never starts again. */
  public boolean isStopped() {
    return stopped;
  }

  /** Whether it was stopped or the calling thread is interrupted. */
  public boolean isToStop() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  private boolean mayWork() {
    return !isToStop() && !paused;
  }

  private void workOff(Round round) {
    if (workers == 1) {
      work(round);
    } else {
      workTogether(round);
    }
  }

  private void work(Round round) {
    try {
      while (mayWork() && !round.isOver() && dispatcher.workOnce() > 0) {
        round.countGroup();
      }
    } catch (RuntimeException | Error e) {
      round.end();
      throw e;
    }
  }

  private void workTogether(Round round) {
    ExecutorService pool = Executors.newFixedThreadPool(workers, daemonThreads());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        all.add(pool.submit(() -> work(round)));
      }
      awaitAll(all, round);
    } finally {
      pool.shutdown();
    }
  }

  /** An interrupt ends the round, but not a send in the middle: its outcome is to be recorded. */
  private static void awaitAll(List<Future<?>> all, Round round) {
    boolean interrupted = false;
    Optional<RuntimeException> failure = Optional.empty();
    for (int i = 0; i < all.size(); ) {
      try {
        all.get(i).get();
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
        round.end();
      } catch (ExecutionException e) {
        failure = Optional.of(asUnchecked(e.getCause()));
        i++;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    failure.ifPresent(
        e -> {
          throw e;
        });
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("a worker ended", cause);
  }

  private static ThreadFactory daemonThreads() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "engage-worker-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** The workers' common share of one pass over the queue. */
  private static final class Round {

    private final BooleanSupplier done;
    private final AtomicInteger groups = new AtomicInteger();
    private volatile boolean over;

    Round(BooleanSupplier done) {
      this.done = done;
    }

    /** Asks at every power of two, so that asking costs little however long it takes. */
    void countGroup() {
      int worked = groups.incrementAndGet();
      if (Integer.bitCount(worked) == 1 && done.getAsBoolean()) {
        end();
      }
    }

    void end() {
      over = true;
    }

    boolean isOver() {
      return over;
    }

    int groups() {
      return groups.get();
    }
  }
}
