package io.engage.email;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections for the next mail. A connection that lay idle is used as it is, without a
 * question to the server: should the server have hung up meanwhile, that shows before anything of
 * the mail is out, and the mail goes over a fresh one.
 */
final class SmtpPool implements AutoCloseable {

  private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);
  private static final int MOST_MAILS = 100;

  private final SmtpSettings settings;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor watch = daemonWatch();
  private final Semaphore permits;
  private final Deque<Pooled> idle = new ArrayDeque<>();
  private boolean closed;

  SmtpPool(SmtpSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.permits = new Semaphore(settings.connections(), true);
  }

  /** Sends one mail over some connection; waits for a free one as long as for a new one. */
  SmtpOutcome send(String from, String to, byte[] mail) {
    try {
      long patience = settings.timeouts().connect().toMillis();
      if (!permits.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        return SmtpOutcome.failed(SmtpPhase.CONNECT, SmtpFailure.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SmtpOutcome.failed(SmtpPhase.CONNECT, SmtpFailure.STOPPED);
    }
    try {
      return sendPermitted(from, to, mail);
    } finally {
      permits.release();
      stopWatchWhenDone();
    }
  }

  private SmtpOutcome sendPermitted(String from, String to, byte[] mail) {
    if (isClosed()) {
      return SmtpOutcome.failed(SmtpPhase.CONNECT, SmtpFailure.STOPPED);
    }
    try (SendLimit limit = new SendLimit(watch, settings.timeouts())) {
      Pooled waiting = takeIdle();
      if (waiting != null) {
        SmtpOutcome outcome = over(waiting, limit, from, to, mail);
        if (!outcome.isStaleConnection()) {
          return outcome;
        }
      }
      return sendFresh(limit, from, to, mail);
    }
  }

  private SmtpOutcome sendFresh(SendLimit limit, String from, String to, byte[] mail) {
    SmtpConnection connection = new SmtpConnection(settings, watch);
    limit.holds(connection.sockets());
    return connection
        .open()
        .map(limit::explain)
        .orElseGet(() -> over(new Pooled(connection), limit, from, to, mail));
  }

  private SmtpOutcome over(Pooled pooled, SendLimit limit, String from, String to, byte[] mail) {
    boolean keep = false;
    try {
      limit.holds(pooled.connection.sockets());
      SmtpOutcome outcome = limit.explain(pooled.connection.deliver(from, to, mail));
      pooled.mails++;
      keep = pooled.connection.isReusable() && pooled.mails < MOST_MAILS;
      return outcome;
    } finally {
      giveBack(pooled, keep);
    }
  }

  private void giveBack(Pooled pooled, boolean keep) {
    pooled.idleSince = clock.instant();
    if (!keep || !putIdle(pooled)) {
      pooled.connection.quit();
    }
  }

  private synchronized boolean putIdle(Pooled pooled) {
    if (!closed) {
      idle.push(pooled);
    }
    return !closed;
  }

  /** The connection used last, so that those too many grow old. */
  private @Nullable Pooled takeIdle() {
    Instant oldest = clock.instant().minus(LONGEST_IDLE);
    List<Pooled> aged = new ArrayList<>();
    Pooled taken;
    synchronized (this) {
      while (!idle.isEmpty() && idle.getLast().idleSince.isBefore(oldest)) {
        aged.add(idle.removeLast());
      }
      taken = idle.poll();
    }
    aged.forEach(p -> p.connection.quit());
    return taken;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Ends idle connections now and the others after their mail. */
  @Override
  public void close() {
    List<Pooled> last;
    synchronized (this) {
      closed = true;
      last = List.copyOf(idle);
      idle.clear();
    }
    last.forEach(p -> p.connection.quit());
    stopWatchWhenDone();
  }

  /** Not before the last mail is out: its writes are watched. */
  private void stopWatchWhenDone() {
    if (isClosed() && permits.availablePermits() == settings.connections()) {
      watch.shutdown();
    }
  }

  private static ScheduledThreadPoolExecutor daemonWatch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "engage-email-write-timeouts");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(10, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
    return watch;
  }

  /** A connection and what the pool knows of it. */
  private static final class Pooled {
    private final SmtpConnection connection;
    private int mails;
    private Instant idleSince = Instant.EPOCH;

    Pooled(SmtpConnection connection) {
      this.connection = connection;
    }
  }
}
