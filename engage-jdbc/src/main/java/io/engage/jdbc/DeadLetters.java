package io.engage.jdbc;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.RedriveResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Lists messages that failed, and makes them due again. */
final class DeadLetters {

  private static final String COLUMNS =
      "SELECT message_id, since, reason FROM engage_dead_letter WHERE tenant = :tenant";

  private static final String PAGE = " ORDER BY message_id LIMIT :size";

  private static final String FIRST_PAGE = COLUMNS + PAGE;
  private static final String NEXT_PAGE = COLUMNS + " AND message_id > :after" + PAGE;

  /** More than anybody ever claims one job, so that no claim of the last one stands again. */
  private static final String NEW_LIFE =
      "UPDATE engage_message SET first_fence = first_fence + 4294967296 WHERE id = :id";

  private static final String NEW_JOB =
      "INSERT INTO engage_job (message_id, tenant, channel, priority, due_at, needs_words, fence)"
          + " SELECT id, tenant, channel, priority, due_at,"
          + " NOT EXISTS (SELECT 1 FROM engage_words WHERE message_id = :id), first_fence"
          + " FROM engage_message WHERE id = :id";

  private static final String FORGET =
      "DELETE FROM engage_dead_letter WHERE tenant = :tenant AND message_id = :id";

  private final MessageTables messages;

  DeadLetters(MessageTables messages) {
    this.messages = messages;
  }

  List<DeadLetter> page(Handle handle, DeadLetterQuery wanted) {
    String sql = wanted.after().isPresent() ? NEXT_PAGE : FIRST_PAGE;
    try (Query query = handle.createQuery(sql)) {
      wanted.after().ifPresent(id -> query.bind("after", Bind.id(id.value())));
      return query
          .bind("tenant", Bind.text(wanted.tenant()))
          .bind("size", Bind.number(wanted.size()))
          .map((columns, context) -> read(new Row(columns)))
          .list();
    }
  }

  RedriveResult redrive(Handle handle, MessageId id, String cause, Instant now) {
    Optional<Held> found = messages.holdAny(handle, id.value());
    if (found.isEmpty()) {
      return RedriveResult.NOT_FOUND;
    }
    Held message = found.get();
    if (message.state() != MessageState.FAILED) {
      return RedriveResult.NOT_FAILED;
    }
    message.move(MessageState.SCHEDULED, now, cause);
    message.spare(message.progress().tries());
    message.rest(now, Optional.of(cause));
    Bulk.writeAll(handle, messages.changes(List.of(message)));
    revive(handle, message);
    return RedriveResult.REDRIVEN;
  }

  private static void revive(Handle handle, Held message) {
    execute(handle.createUpdate(NEW_LIFE), message);
    execute(handle.createUpdate(NEW_JOB), message);
    execute(handle.createUpdate(FORGET).bind("tenant", Bind.text(message.tenant())), message);
  }

  private static void execute(Update update, Held message) {
    try (update) {
      update.bind("id", Bind.id(message.id())).execute();
    }
  }

  private static DeadLetter read(Row row) throws SQLException {
    return new DeadLetter(
        new MessageId(row.id("message_id")), row.instant("since"), row.text("reason"));
  }
}
