package io.engage.email;

import io.engage.email.SmtpSettings.Timeouts;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends one send in bounded time, also when the server keeps each single time-out by a word now and
 * then.
 */
final class SendLimit implements AutoCloseable {

  private final Future<?> alarm;
  private @Nullable PromptSockets current;
  private boolean expired;

  SendLimit(ScheduledExecutorService watch, Timeouts timeouts) {
    this.alarm = watch.schedule(this::expire, timeouts.whole().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What to break when the time is over; at once, if it is. */
  synchronized void holds(PromptSockets sockets) {
    current = sockets;
    if (expired) {
      sockets.breakOff();
    }
  }

  /** A connection that we broke did not drop: its time was over. */
  synchronized SmtpOutcome explain(SmtpOutcome outcome) {
    return expired && outcome.reply().isAbsent()
        ? SmtpOutcome.failed(outcome.phase(), SmtpFailure.STALLED)
        : outcome;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private synchronized void expire() {
    expired = true;
    if (current != null) {
      current.breakOff();
    }
  }
}
