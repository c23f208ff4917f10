package io.engage.jdbc;

import io.engage.store.Claim;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The queue's row of a message, locked.
 *
 * @param message whose
 * @param fence how often it was claimed
 * @param leased whether somebody has it, be the lease lapsed or not
 * @param alive whether the lease holds
 * @param needsWords whether its words are still to be written
 */
record Job(UUID message, long fence, boolean leased, boolean alive, boolean needsWords) {

  static Job read(Row row) throws SQLException {
    return new Job(
        row.id("id"),
        row.bigNumber("fence"),
        row.flag("leased"),
        row.flag("alive"),
        row.flag("needs_words"));
  }

  /** Of a message that came to its end. */
  static Job none(UUID message) {
    return new Job(message, 0, false, false, false);
  }

  /** Whether nobody cancelled, settled or claimed it since. */
  boolean stands(Claim claim) {
    return leased && fence == claim.fence();
  }
}
