package io.engage.jdbc.faults;

import io.engage.jdbc.faults.CrashPoint.Moment;
import java.sql.Connection;
import java.sql.SQLException;
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
   * One of every k, not always the same: a worker that does the same so many steps again and again
   * would else lose the answer to the same step for ever.
   */
  private boolean isToLose(int number) {
    int block = number / loseEvery;
    return number % loseEvery == Math.floorMod(loseEvery - 1 - block, loseEvery);
  }
}
