package io.engage.jdbc;

import io.engage.content.Words;
import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Messages with their words, their place in the queue, their attempts and their history. */
final class MessageTables {

  private static final Shape JOB =
      Shape.of(
          "engage_job",
          "message_id id",
          "tenant text, channel text, priority small, due_at instant, needs_words flag, fence big, "
              + AheadRow.COLUMNS);

  /** What is left of a job that nobody has any more. */
  private static final Shape FREE_JOB =
      Shape.of(
          "engage_job",
          "message_id id",
          "due_at instant, needs_words flag, lease_until instant, lease_owner text");

  private static final Shape ATTEMPT =
      Shape.of("engage_attempt", "message_id id, number number", "fence big, started_at instant");

  private static final Shape DEAD_LETTER =
      Shape.of("engage_dead_letter", "tenant text, message_id id", "since instant, reason text");

  private static final String HOLD =
      "SELECT j.fence, needs_words, lease_until IS NOT NULL AS leased,"
          + " lease_until IS NOT NULL AND lease_until > CURRENT_TIMESTAMP AS alive,"
          + " m.tenant, correlation_id, id, state, m.due_at, attempts, spared,"
          + " possible_duplicate, reason, provider, provider_id, changes"
          + " FROM engage_job j JOIN engage_message m ON id = message_id"
          + " WHERE message_id = ANY(:ids) AND id = ANY(:ids) ORDER BY message_id FOR UPDATE";

  private static final String HOLD_ENDED =
      "SELECT id, tenant, correlation_id, changes, "
          + MessageRow.PROGRESS_COLUMNS
          + " FROM engage_message WHERE id = :id FOR UPDATE";

  private final Bulk insertMessages;
  private final Bulk insertHistory;
  private final Bulk insertWords;
  private final Bulk insertJobs;
  private final Bulk insertAttempts;
  private final Bulk updateMessages;
  private final Bulk updateJobs;
  private final Bulk deleteJobs;
  private final Bulk upsertWords;
  private final Bulk upsertDeadLetters;

  MessageTables(Dialect dialect) {
    insertMessages = dialect.insert(MessageRow.SHAPE);
    insertHistory = dialect.insert(HistoryRow.SHAPE);
    insertWords = dialect.insert(WordsRow.SHAPE);
    insertJobs = dialect.insert(JOB);
    insertAttempts = dialect.insert(ATTEMPT);
    updateMessages = dialect.update(MessageRow.PROGRESS);
    updateJobs = dialect.update(FREE_JOB);
    deleteJobs = dialect.delete(FREE_JOB);
    upsertWords = dialect.upsert(WordsRow.SHAPE);
    upsertDeadLetters = dialect.upsert(DEAD_LETTER);
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

  /** Writes new messages, with what belongs to them. */
  void insert(Handle handle, Collection<PlannedMessage> planned, Instant now) {
    List<PlannedMessage> speaking =
        planned.stream().filter(message -> message.words().isPresent()).toList();
    List<PlannedMessage> open =
        planned.stream().filter(message -> message.state().isOpen()).toList();
    Bulk.writeAll(
        handle,
        List.of(
            insertMessages.fill(planned, (row, message) -> MessageRow.bind(row, message, now)),
            insertHistory.fill(planned, (row, message) -> first(message, now).bind(row)),
            insertWords.fill(speaking, MessageTables::bindWords),
            insertJobs.fill(open, MessageTables::bindJob)));
  }

  /** Locks the messages that are open, in the order of their ids, and reads how they stand. */
  Map<UUID, Held> hold(Handle handle, Collection<UUID> ids) {
    try (Query query = handle.createQuery(HOLD)) {
      return query
          .bind("ids", Bind.ids(ids))
          .map((columns, context) -> Held.open(new Row(columns)))
          .stream()
          .collect(Collectors.toMap(Held::id, held -> held));
    }
  }

  /** Locks a message in whatever state it is. */
  Optional<Held> holdAny(Handle handle, UUID id) {
    Optional<Held> open = holdOpen(handle, id);
    if (open.isPresent()) {
      return open;
    }
    Optional<Held> ended = holdEnded(handle, id);
    boolean revived = ended.filter(message -> message.state().isOpen()).isPresent();
    return revived ? holdOpen(handle, id) : ended;
  }

  private Optional<Held> holdOpen(Handle handle, UUID id) {
    return Optional.ofNullable(hold(handle, List.of(id)).get(id));
  }

  private static Optional<Held> holdEnded(Handle handle, UUID id) {
    try (Query query = handle.createQuery(HOLD_ENDED)) {
      return query
          .bind("id", Bind.id(id))
          .map((columns, context) -> Held.ended(new Row(columns)))
          .findOne();
    }
  }

  /** What is to be written of messages that are held. */
  List<Filled> changes(Collection<Held> all) {
    List<Held> held = all.stream().filter(Held::isTouched).toList();
    return List.of(
        updateMessages.fill(held, MessageTables::bindProgress),
        insertHistory.fill(
            held.stream().flatMap(message -> message.steps().stream()).toList(),
            (row, step) -> step.bind(row)),
        insertAttempts.fill(
            held.stream().filter(Held::isAttempted).toList(), MessageTables::bindAttempt),
        updateJobs.fill(
            held.stream().filter(message -> message.isFreed() && message.state().isOpen()).toList(),
            MessageTables::bindFreeJob),
        deleteJobs.fill(
            held.stream().filter(message -> !message.state().isOpen()).toList(),
            (row, message) -> row.id("message_id", message.id())),
        upsertDeadLetters.fill(
            held.stream().filter(message -> message.state() == MessageState.FAILED).toList(),
            MessageTables::bindDeadLetter));
  }

  /** Words to be stored, in the place of older ones. */
  Filled words(Map<UUID, Words> words) {
    return upsertWords.fill(
        words.entrySet(), (row, entry) -> WordsRow.bind(row, entry.getKey(), entry.getValue()));
  }

  private static HistoryRow first(PlannedMessage planned, Instant now) {
    Message message = planned.message();
    StateChange change = new StateChange(now, Optional.empty(), planned.state(), planned.cause());
    return new HistoryRow(message.id().value(), 1, change, 0, message.origin().correlationId());
  }

  private static void bindWords(Values row, PlannedMessage planned) {
    WordsRow.bind(row, planned.message().id().value(), planned.words().orElseThrow());
  }

  private static void bindJob(Values row, PlannedMessage planned) {
    Message message = planned.message();
    row.id("message_id", message.id().value())
        .text("tenant", message.to().tenant())
        .text("channel", message.to().channel().value())
        .number("priority", Urgency.of(message.timing().priority()))
        .instant("due_at", planned.due())
        .flag("needs_words", planned.words().isEmpty())
        .number("fence", 0L);
    AheadRow.bind(row, planned);
  }

  private static void bindProgress(Values row, Held held) {
    Progress progress = held.progress();
    MessageRow.bind(row, progress);
    row.id("id", held.id()).number("changes", held.changes());
  }

  private static void bindFreeJob(Values row, Held held) {
    row.id("message_id", held.id())
        .instant("due_at", held.progress().due())
        .flag("needs_words", held.needsWords() && held.state() != MessageState.READY);
  }

  private static void bindDeadLetter(Values row, Held held) {
    row.text("tenant", held.tenant())
        .id("message_id", held.id())
        .instant("since", held.progress().due())
        .text("reason", Texts.storable(held.progress().reason().orElse("failed")));
  }

  private static void bindAttempt(Values row, Held held) {
    StateChange going = held.steps().get(held.steps().size() - 1).change();
    row.id("message_id", held.id())
        .number("number", held.progress().attempts())
        .number("fence", held.fence())
        .instant("started_at", going.at());
  }

  static Stream<UUID> ids(Collection<PlannedMessage> planned) {
    return planned.stream().map(message -> message.message().id().value());
  }
}
