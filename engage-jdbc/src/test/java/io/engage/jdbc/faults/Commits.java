package io.engage.jdbc.faults;

import io.engage.jdbc.faults.CrashPoint.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The commits of a worker process: each leads past the trap, and of some the answer is lost. */
final class Commits implements CommitPoint {

  private final Trap trap;
  private final CurrentCall current;
  private final int loseEvery;
  private final AtomicInteger made = new AtomicInteger();

  Commits(Trap trap, CurrentCall current, int loseEvery) {
    this.trap = trap;
    this.current = current;
    this.loseEvery = loseEvery;
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    current.name().ifPresent(call -> trap.passed(call, Moment.BEFORE_COMMIT));
    connection.commit();
    current.name().ifPresent(call -> trap.passed(call, Moment.AFTER_COMMIT));
    if (loseEvery > 0 && isToLose(made.getAndIncrement())) {
      throw new SQLException("the answer of a commit is lost", "08006");
    }
  }

  /**
   * One of every k, drawn by lot. In any regular order some worker falls into step with it: what
   * takes its messages loses its answer, and their lease lapses just before the next such claim.
   */
  private boolean isToLose(int number) {
    int block = number / loseEvery;
    return number % loseEvery == new SplittableRandom(block).nextInt(loseEvery);
  }
}
