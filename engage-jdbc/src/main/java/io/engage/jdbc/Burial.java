package io.engage.jdbc;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ends messages whose rows cannot be read, so that they do not hold up their neighbours. */
final class Burial {

  private static final String HISTORY =
      "INSERT INTO engage_history (message_id, seq, changed_at, from_state, to_state, cause,"
          + " attempt, correlation_id) SELECT id, changes + 1, :now, state, 'failed', :cause,"
          + " attempts, correlation_id FROM engage_message WHERE id = :id";

  private static final String MESSAGE =
      "UPDATE engage_message SET state = 'failed', due_at = :now, reason = :cause,"
          + " changes = changes + 1 WHERE id = :id";

  private static final String LETTER =
      "INSERT INTO engage_dead_letter (tenant, message_id, since, reason)"
          + " SELECT tenant, id, :now, :cause FROM engage_message WHERE id = :id";

  private static final String JOB = "DELETE FROM engage_job WHERE message_id = :id";

  void bury(Handle handle, List<Reading> unreadable, Instant now) {
    Batches.write(handle, HISTORY, unreadable, (row, one) -> bind(row, one, now));
    Batches.write(handle, MESSAGE, unreadable, (row, one) -> bind(row, one, now));
    Batches.write(handle, LETTER, unreadable, (row, one) -> bind(row, one, now));
    Batches.write(handle, JOB, unreadable, (row, one) -> row.bind("id", Bind.id(one.id())));
  }

  private static void bind(SqlStatement<?> row, Reading unreadable, Instant now) {
    row.bind("id", Bind.id(unreadable.id()))
        .bind("now", Bind.instant(now))
        .bind("cause", Bind.text("unreadable: " + unreadable.problem()));
  }
}
