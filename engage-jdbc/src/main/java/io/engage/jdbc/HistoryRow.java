package io.engage.jdbc;

import io.engage.message.MessageState;
import io.engage.message.StateChange;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

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
      Shape.of(
          "engage_history",
          "message_id id, seq number",
          "changed_at instant, from_state text, to_state text, cause text, attempt number,"
              + " correlation_id text");

  void bind(Values row) {
    row.id("message_id", message)
        .number("seq", seq)
        .instant("changed_at", change.at())
        .text("from_state", change.from().map(Names::of))
        .text("to_state", Names.of(change.to()))
        .text("cause", Texts.storable(change.cause()))
        .number("attempt", attempt)
        .text("correlation_id", correlationId);
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
