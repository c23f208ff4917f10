package io.engage;

import io.engage.delivery.Dispatcher;
import io.engage.delivery.Workers;
import io.engage.delivery.Workforce;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Where the workers are: starts, pauses and ends them. */
final class Workplace {

  private final Dispatcher dispatcher;
  private final Workforce workforce;
  private final Workers workers;
  private final Executor executor;
  private final int count;
  private boolean started;

  Workplace(Dispatcher dispatcher, int count, Executor executor, Runnable chore) {
    this.dispatcher = dispatcher;
    this.workforce = new Workforce(dispatcher, count);
    this.workers = new Workers(dispatcher, workforce, chore);
    this.count = count;
    this.executor = executor;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  Workforce workforce() {
    return workforce;
  }

  synchronized void start() {
    if (!started) {
      started = true;
      workers.start(executor, count);
    }
  }

  void wake() {
    workers.wake();
  }

  void resume() {
    workforce.resume();
    workers.wake();
  }

  void stop() {
    workforce.stop();
    workers.wake();
  }

  /** Whether all of them went home in time; who did not was interrupted. */
  boolean awaitEnd(Duration patience) {
    boolean ended = workers.awaitEnd(patience);
    if (!ended) {
      workers.interrupt();
    }
    return ended;
  }
}
