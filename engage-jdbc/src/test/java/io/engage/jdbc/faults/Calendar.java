package io.engage.jdbc.faults;

import io.engage.EngagementPipeline;
import io.engage.error.RetriableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lets the days go by, from one due time to the next: whoever had to wait is written to. */
final class Calendar {

  /** Takes along what is due soon after. */
  private static final Duration A_LITTLE_MORE = Duration.ofSeconds(20);

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

  /** Returns when nothing is left. */
  void letTheDaysGoBy() throws InterruptedException {
    Patience.until(this::workOff);
  }

  /** Others may have the rest under a lease, or the sink is left alone: then it is asked again. */
  private boolean workOff() {
    engage.runDue();
    Optional<Instant> next = nextDue();
    while (next.isPresent() && next.get().isAfter(clock.instant())) {
      putForward(Duration.between(clock.instant(), next.get()).plus(A_LITTLE_MORE));
      engage.runDue();
      next = nextDue();
    }
    if (next.isPresent()) {
      putForward(A_LITTLE_MORE);
      throw new RetriableException("some are left, due at " + next.get());
    }
    return true;
  }

  /** The sink's clock goes along. */
  private void putForward(Duration step) {
    clock.set(clock.offset().plus(step));
    String news = Sink.CLOCK + " " + clock.offset().toMillis();
    if (lines.ask(news).or(() -> lines.ask(news)).isEmpty()) {
      throw new IllegalStateException("the sink does not know what time it is");
    }
  }

  private Optional<Instant> nextDue() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT MIN(due_at) FROM engage_job");
        ResultSet answer = query.executeQuery()) {
      answer.next();
      @Nullable OffsetDateTime due = answer.getObject(1, OffsetDateTime.class);
      return Optional.ofNullable(due).map(OffsetDateTime::toInstant);
    } catch (SQLException e) {
      throw new RetriableException("the database is away");
    }
  }
}
