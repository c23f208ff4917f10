package io.engage.jdbc.faults;

import java.util.Arrays;
import java.util.Optional;

/** Every place at which a worker process is killed on purpose, in the order of a message's way. */
enum CrashPoint {
  /** A page was planned, its transaction is not committed. */
  PLANNING("planPage", Moment.BEFORE_COMMIT),
  /** A page was planned. */
  PLANNED("planPage", Moment.AFTER),
  /** Messages were claimed, nothing was done with them. */
  CLAIMED("claim", Moment.AFTER),
  /** The generator is asked for words. */
  GENERATING("generate", Moment.BEFORE),
  /** The words were generated and are not stored. */
  GENERATED("compose", Moment.BEFORE),
  /** The words were written, their transaction is not committed. */
  COMPOSING("compose", Moment.BEFORE_COMMIT),
  /** The words are stored. */
  COMPOSED("compose", Moment.AFTER),
  /** The attempt was written, its transaction is not committed. */
  ATTEMPTING("attempt", Moment.BEFORE_COMMIT),
  /** The attempt is committed; its worker was not told. */
  ATTEMPTED("attempt", Moment.AFTER),
  /** The channel has the message, nothing is on the wire. */
  SENDING("send", Moment.BEFORE),
  /** The sink said that it has the message, nobody wrote it down. */
  ACCEPTED_UNRECORDED("send", Moment.AFTER),
  /** The outcome was written, its transaction is not committed. */
  SETTLING("settle", Moment.BEFORE_COMMIT),
  /** The outcome is committed; its worker was not told. */
  SETTLED("settle", Moment.AFTER_COMMIT),
  /** Everything of a run has ended, but not the run. */
  COMPLETING("completeRun", Moment.BEFORE),
  /** A run has ended; its worker was not told. */
  COMPLETED("completeRun", Moment.AFTER_COMMIT);

  private final String call;
  private final Moment moment;

  CrashPoint(String call, Moment moment) {
    this.call = call;
    this.moment = moment;
  }

  /** The point at this moment of a call, if it is one. */
  static Optional<CrashPoint> at(String call, Moment moment) {
    return Arrays.stream(values())
        .filter(point -> point.call.equals(call) && point.moment == moment)
        .findFirst();
  }

  /** At which visit to kill in this round: at the first or the second, of the end at the first. */
  int visit(int round) {
    return call.equals("completeRun") ? 1 : 1 + round % 2;
  }

  /** When in a call. */
  enum Moment {
    /** Nothing of it has happened. */
    BEFORE,
    /** Its statements were executed. */
    BEFORE_COMMIT,
    /** Its commit came back. */
    AFTER_COMMIT,
    /** It came back, and had something to do. */
    AFTER
  }
}
