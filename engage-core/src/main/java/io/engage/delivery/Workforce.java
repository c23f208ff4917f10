package io.engage.delivery;

import io.engage.message.ChannelId;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/**
 * Several workers on one dispatcher, for as long as a blocking call lasts. With one worker the
 * caller's own thread works.
 */
public final class Workforce {

  /** How long to wait before looking again when the work left is in somebody else's hands. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /**
   * How long words may wait that others have just written, or people who have just been planned.
   */
  private static final Duration LONGEST_REST = Duration.ofMillis(400);

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
   * Does something of the caller's own, and works on whatever is due meanwhile and afterwards,
   * until the condition holds, this is stopped or the thread is interrupted. No worker is at work
   * any more when it returns or throws.
   *
   * @param own may add to the queue; with one worker it comes first
   * @param done whether all work that was asked for has ended; asked after {@code own}, when
   *     nothing can be claimed, and now and then before, since others may add to the queue without
   *     end; safe for several threads
   * @param channels over which that work goes. It is not waited for while all of them are left
   *     alone; nor, once nothing else can be claimed, while one is or words wait to be screened
   * @return whether it has; false when this was stopped before, or waits for somebody who is away
   */
  public boolean workWhile(Runnable own, BooleanSupplier done, Collection<ChannelId> channels) {
    Round round = new Round(() -> outlook(done, channels));
    if (workers == 1) {
      own.run();
      round.fill();
      work(round);
    } else {
      workBeside(own, round);
    }
    return round.isDone() && !isToStop();
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
   * Works in the caller's thread, beside all others, until nothing is due, not even for want of a
   * permit or a provider, and nobody of this process has anything in hand.
   *
   * @return whether that is so; false when it took too long, or this was stopped or paused
   */
  public boolean drain(Duration patience) {
    long mark = SystemTime.mark();
    while (mayWork() && SystemTime.since(mark).compareTo(patience) < 0) {
      int begun = dispatcher.groupsBegun();
      boolean alone = dispatcher.groupsInHand() == 0;
      boolean nothing = dispatcher.workOnce() == 0;
      boolean stillAlone = alone && dispatcher.groupsBegun() == begun + 1;
      if (nothing && stillAlone && !dispatcher.isHeldUp()) {
        return true;
      }
      if (nothing) {
        SystemTime.pause(FIRST_PAUSE);
      }
    }
    return false;
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

  private Outlook outlook(BooleanSupplier done, Collection<ChannelId> channels) {
    if (!channels.isEmpty() && channels.stream().allMatch(dispatcher::isLeftAlone)) {
      return Outlook.BLOCKED;
    }
    boolean away = dispatcher.isUnscreened() || channels.stream().anyMatch(dispatcher::isLeftAlone);
    if (done.getAsBoolean()) {
      return away ? Outlook.BLOCKED : Outlook.DONE;
    }
    return away && dispatcher.isIdle() ? Outlook.HELD_UP : Outlook.OPEN;
  }

  private void workBeside(Runnable own, Round round) {
    Team team = new Team(workers, () -> work(round));
    try {
      own.run();
      round.fill();
      team.await(round::end).ifPresent(Workforce::raise);
    } finally {
      round.end();
      team.await(round::end);
    }
  }

  /** What one of the workers fails with ends the round for all. */
  private void work(Round round) {
    try {
      workUntilOver(round);
    } catch (RuntimeException | Error e) {
      round.end();
      throw e;
    }
  }

  private void workUntilOver(Round round) {
    Duration pause = FIRST_PAUSE;
    while (!round.isOver() && !isToStop()) {
      if (!paused && dispatcher.workOnce() > 0) {
        round.countGroup();
        pause = FIRST_PAUSE;
      } else {
        round.rest(pause);
        pause = SystemTime.longer(pause, longestPause(round));
      }
    }
  }

  private Duration longestPause(Round round) {
    return dispatcher.isWriting() || !round.isFilled() ? LONGEST_REST : LONGEST_PAUSE;
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }
}
