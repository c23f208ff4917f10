package io.engage.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A job that a worker took or would like to take. Sorts in the order of the claim. */
record Candidate(UUID message, long fence, int priority, Instant due)
    implements Comparable<Candidate> {

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::priority)
          .thenComparing(Candidate::due)
          .thenComparing(Candidate::message);

  static Candidate read(Row row) throws SQLException {
    return new Candidate(
        row.id("message_id"),
        row.bigNumber("fence"),
        row.number("priority"),
        row.instant("due_at"));
  }

  Dialect.Lease lease() {
    return new Dialect.Lease(message, fence);
  }

  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }
}
