package io.engage.jdbc;

import io.engage.message.MessageState;
import io.engage.message.StateChange;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * One step of a message.
 *
 * @param message whose
 * @param seq 1 for the first
 * @param change the step
 * @param attempt how many attempts there were by then
 * @param correlationId the message's
 */
record HistoryRow(UUID message, int seq, StateChange change, int attempt, String correlationId) {

  static final Shape SHAPE =
      new Shape(
          "engage_history",
          List.of("message_id", "seq"),
          List.of("changed_at", "from_state", "to_state", "cause", "attempt", "correlation_id"));

  static final String INSERT = SHAPE.insert();

  void bind(SqlStatement<?> row) {
    row.bind("message_id", Bind.id(message))
        .bind("seq", Bind.number(seq))
        .bind("changed_at", Bind.instant(change.at()))
        .bind("from_state", Bind.text(change.from().map(Names::of)))
        .bind("to_state", Bind.text(Names.of(change.to())))
        .bind("cause", Bind.text(Texts.storable(change.cause())))
        .bind("attempt", Bind.number(attempt))
        .bind("correlation_id", Bind.text(correlationId));
  }

  static StateChange change(Row row) throws SQLException {
    Optional<MessageState> from =
        row.optionalText("from_state").map(name -> Names.read(MessageState.class, name));
    return new StateChange(
        row.instant("changed_at"),
        from,
        Names.read(MessageState.class, row.text("to_state")),
        row.text("cause"));
  }
}
