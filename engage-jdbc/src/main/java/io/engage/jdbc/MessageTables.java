package io.engage.jdbc;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.PlannedMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Messages with their words, their place in the queue, their attempts and their history. */
final class MessageTables {

  private static final Shape JOB =
      new Shape(
          "engage_job",
          List.of("message_id"),
          List.of("tenant", "channel", "priority", "due_at", "needs_words", "fence"));

  private static final Shape ATTEMPT =
      new Shape("engage_attempt", List.of("message_id", "number"), List.of("fence", "started_at"));

  private static final String LOCK_JOBS =
      "SELECT message_id, fence, needs_words, lease_until IS NOT NULL AS leased,"
          + " lease_until IS NOT NULL AND lease_until > CURRENT_TIMESTAMP AS alive"
          + " FROM engage_job WHERE message_id = ANY(:ids) ORDER BY message_id FOR UPDATE";

  private static final String PROGRESS =
      "SELECT id, correlation_id, state, due_at, attempts, possible_duplicate, reason, provider,"
          + " provider_id, changes FROM engage_message WHERE id = ANY(:ids)";

  private static final String UPDATE =
      "UPDATE engage_message SET state = :state, due_at = :due_at, attempts = :attempts,"
          + " possible_duplicate = :possible_duplicate, reason = :reason, provider = :provider,"
          + " provider_id = :provider_id, changes = :changes WHERE id = :id";

  private static final String FREE_JOB =
      "UPDATE engage_job SET due_at = :due_at, needs_words = :needs_words, lease_until = NULL,"
          + " lease_owner = NULL WHERE message_id = :message_id";

  private static final String STATE = "SELECT state FROM engage_message WHERE id = :id";

  private final String upsertWords;

  MessageTables(Dialect dialect) {
    upsertWords = dialect.upsert(WordsRow.SHAPE);
  }

  /** Which of these messages there are. */
  Set<UUID> known(Handle handle, Collection<UUID> ids) {
    try (Query query = handle.createQuery("SELECT id FROM engage_message WHERE id = ANY(:ids)")) {
      return new HashSet<>(
          query
              .bind("ids", Bind.ids(ids))
              .map((columns, context) -> new Row(columns).id("id"))
              .list());
    }
  }

  Optional<MessageState> state(Handle handle, UUID id) {
    try (Query query = handle.createQuery(STATE)) {
      return query
          .bind("id", Bind.id(id))
          .map((columns, context) -> new Row(columns).text("state"))
          .findOne()
          .map(name -> Names.read(MessageState.class, name));
    }
  }

  /** Writes new messages, with what belongs to them. */
  void insert(Handle handle, Collection<PlannedMessage> planned, Instant now) {
    Batches.write(
        handle,
        MessageRow.SHAPE.insert(),
        planned,
        (row, message) -> MessageRow.bind(row, message, now));
    Batches.write(
        handle, HistoryRow.INSERT, planned, (row, message) -> first(message, now).bind(row));
    Batches.write(
        handle,
        WordsRow.SHAPE.insert(),
        planned.stream().filter(message -> message.words().isPresent()).toList(),
        (row, message) ->
            WordsRow.bind(row, message.message().id().value(), message.words().orElseThrow()));
    Batches.write(
        handle,
        JOB.insert(),
        planned.stream().filter(message -> message.state().isOpen()).toList(),
        MessageTables::bindJob);
  }

  /** Locks the messages that are open, in the order of their ids, and reads how they stand. */
  Map<UUID, Held> hold(Handle handle, Collection<UUID> ids) {
    Map<UUID, Job> jobs = lockJobs(handle, ids);
    if (jobs.isEmpty()) {
      return Map.of();
    }
    try (Query query = handle.createQuery(PROGRESS)) {
      return query
          .bind("ids", Bind.ids(jobs.keySet()))
          .map((columns, context) -> held(jobs, new Row(columns)))
          .stream()
          .flatMap(Optional::stream)
          .collect(Collectors.toMap(Held::id, held -> held));
    }
  }

  /** Writes what became of messages that are held. */
  void write(Handle handle, Collection<Held> all) {
    List<Held> held = all.stream().filter(Held::isTouched).toList();
    Batches.write(handle, UPDATE, held, MessageTables::bindProgress);
    Batches.write(
        handle,
        HistoryRow.INSERT,
        held.stream().flatMap(message -> message.steps().stream()).toList(),
        (row, step) -> step.bind(row));
    Batches.write(
        handle,
        ATTEMPT.insert(),
        held.stream().filter(Held::isAttempted).toList(),
        MessageTables::bindAttempt);
    writeJobs(handle, held);
  }

  /** Stores words, in the place of older ones. */
  void writeWords(Handle handle, Map<UUID, Words> words) {
    Batches.write(
        handle,
        upsertWords,
        words.entrySet(),
        (row, entry) -> WordsRow.bind(row, entry.getKey(), entry.getValue()));
  }

  private static void writeJobs(Handle handle, List<Held> held) {
    Batches.write(
        handle,
        FREE_JOB,
        held.stream().filter(m -> m.isFreed() && m.state().isOpen()).toList(),
        (row, message) ->
            row.bind("message_id", Bind.id(message.id()))
                .bind("due_at", Bind.instant(message.progress().due()))
                .bind(
                    "needs_words",
                    Bind.flag(message.needsWords() && message.state() != MessageState.READY)));
    delete(handle, held.stream().filter(m -> !m.state().isOpen()).map(Held::id).toList());
  }

  private static void delete(Handle handle, List<UUID> ended) {
    if (!ended.isEmpty()) {
      handle
          .createUpdate("DELETE FROM engage_job WHERE message_id = ANY(:ids)")
          .bind("ids", Bind.ids(ended))
          .execute();
    }
  }

  private static Map<UUID, Job> lockJobs(Handle handle, Collection<UUID> ids) {
    Map<UUID, Job> jobs = new LinkedHashMap<>();
    try (Query query = handle.createQuery(LOCK_JOBS)) {
      query
          .bind("ids", Bind.ids(ids))
          .map((columns, context) -> Job.read(new Row(columns)))
          .forEach(job -> jobs.put(job.message(), job));
    }
    return jobs;
  }

  private static Optional<Held> held(Map<UUID, Job> jobs, Row row) throws SQLException {
    Job job = jobs.get(row.id("id"));
    return job == null ? Optional.empty() : Optional.of(Held.read(job, row));
  }

  private static HistoryRow first(PlannedMessage planned, Instant now) {
    Message message = planned.message();
    StateChange change = new StateChange(now, Optional.empty(), planned.state(), planned.cause());
    return new HistoryRow(message.id().value(), 1, change, 0, message.origin().correlationId());
  }

  private static void bindJob(SqlStatement<?> row, PlannedMessage planned) {
    Message message = planned.message();
    row.bind("message_id", Bind.id(message.id().value()))
        .bind("tenant", Bind.text(message.to().tenant()))
        .bind("channel", Bind.text(message.to().channel().value()))
        .bind("priority", Bind.number(Urgency.of(message.timing().priority())))
        .bind("due_at", Bind.instant(planned.due()))
        .bind("needs_words", Bind.flag(planned.words().isEmpty()))
        .bind("fence", Bind.number(0L));
  }

  private static void bindProgress(SqlStatement<?> row, Held held) {
    Progress progress = held.progress();
    MessageRow.bind(row, progress);
    row.bind("id", Bind.id(held.id())).bind("changes", Bind.number(held.changes()));
  }

  private static void bindAttempt(SqlStatement<?> row, Held held) {
    StateChange going = held.steps().get(held.steps().size() - 1).change();
    row.bind("message_id", Bind.id(held.id()))
        .bind("number", Bind.number(held.progress().attempts()))
        .bind("fence", Bind.number(held.fence()))
        .bind("started_at", Bind.instant(going.at()));
  }

  static Stream<UUID> ids(Collection<PlannedMessage> planned) {
    return planned.stream().map(message -> message.message().id().value());
  }
}
