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

  /** From nine in London: an hour for retries; Tokyo's next morning; London's. */
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
      putForward(step);
      Patience.until(() -> workOff("SELECT COUNT(*) FROM engage_job WHERE due_at <= ?"));
    }
    Patience.until(
        () -> {
          putForward(Duration.ofMinutes(1));
          return workOff("SELECT COUNT(*) FROM engage_job WHERE CAST(? AS TIMESTAMP) IS NOT NULL");
        });
  }

  /** The sink's clock goes along. */
  private void putForward(Duration step) {
    clock.set(clock.offset().plus(step));
    String news = Sink.CLOCK + " " + clock.offset().toMillis();
    if (lines.ask(news).or(() -> lines.ask(news)).isEmpty()) {
      throw new IllegalStateException("the sink does not know what time it is");
    }
  }

  /** Once more as long as something is left, since others may have it under a lease. */
  private boolean workOff(String left) {
    engage.runDue();
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(left)) {
      count.setTimestamp(1, Timestamp.from(clock.instant()));
      try (ResultSet answer = count.executeQuery()) {
        answer.next();
        if (answer.getInt(1) > 0) {
          throw new RetriableException("some are left:" + Jobs.in(connection));
        }
        return true;
      }
    } catch (SQLException e) {
      throw new RetriableException("the database is away");
    }
  }
}
