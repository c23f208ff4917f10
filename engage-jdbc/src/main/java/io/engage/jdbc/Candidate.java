package io.engage.jdbc;

import io.engage.message.ChannelId;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A job that a worker took or would like to take. */
record Candidate(UUID message, long fence, Lane lane, int priority, Instant due) {

  static final String LANE = "tenant, channel, needs_words";
  static final String COLUMNS = "message_id, fence, " + LANE + ", priority, due_at";

  static Candidate read(Row row) throws SQLException {
    return new Candidate(
        row.id("message_id"),
        row.bigNumber("fence"),
        lane(row),
        row.number("priority"),
        row.instant("due_at"));
  }

  static Lane lane(Row row) throws SQLException {
    return new Lane(
        row.text("tenant"), new ChannelId(row.text("channel")), row.flag("needs_words"));
  }

  /** The order in which a request wants them; it says nothing of lanes that it does not name. */
  static Comparator<Candidate> orderOf(ClaimRequest request) {
    return Comparator.<Candidate>comparingInt(
            job -> request.priorities().indexOf(Urgency.read(job.priority)))
        .thenComparingInt(job -> request.lanes().indexOf(job.lane))
        .thenComparing(Candidate::due)
        .thenComparing(Candidate::message);
  }

  /** The same job once it was taken. */
  Candidate taken() {
    return new Candidate(message, fence + 1, lane, priority, due);
  }
}
