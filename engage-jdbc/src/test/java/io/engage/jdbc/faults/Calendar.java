package io.engage.jdbc.faults;

import io.engage.EngagementPipeline;
import io.engage.error.RetriableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Lets the days go by: whoever waited for a later hour is written to. */
final class Calendar {

  /** From nine in London: retries; Tokyo's next morning; London's. */
  private static final List<Duration> STEPS =
      List.of(Duration.ofHours(1), Duration.ofHours(18), Duration.ofHours(6));

  private final EngagementPipeline engage;
  private final ShiftedClock clock;
  private final DataSource database;
  private final SinkLines lines;

  Calendar(EngagementPipeline engage, ShiftedClock clock, DataSource database, SinkLines lines) {
    this.engage = engage;
    this.clock = clock;
    this.database = database;
    this.lines = lines;
  }

  void letTheDaysGoBy() throws InterruptedException {
    for (Duration step : STEPS) {
      clock.set(clock.offset().plus(step));
      lines.ask(Sink.CLOCK + " " + clock.offset().toMillis());
      Patience.until(this::workOff);
    }
  }

  /** Once more as long as something is due, since others may have it under a lease. */
  private boolean workOff() {
    engage.runDue();
    try (Connection connection = database.getConnection();
        PreparedStatement due =
            connection.prepareStatement("SELECT COUNT(*) FROM engage_job WHERE due_at <= ?")) {
      due.setTimestamp(1, Timestamp.from(clock.instant()));
      try (ResultSet answer = due.executeQuery()) {
        answer.next();
        if (answer.getInt(1) > 0) {
          throw new RetriableException("somebody else has the rest");
        }
        return true;
      }
    } catch (SQLException e) {
      throw new RetriableException("the database is away");
    }
  }
}
