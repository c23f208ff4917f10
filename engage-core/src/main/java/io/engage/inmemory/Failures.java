package io.engage.inmemory;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.RedriveResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages that failed. */
final class Failures {

  private final Messages messages;

  Failures(Messages messages) {
    this.messages = messages;
  }

  List<DeadLetter> page(DeadLetterQuery query) {
    Stream<Row> rows = query.after().map(messages::after).orElseGet(messages::all);
    return rows.filter(row -> row.state() == MessageState.FAILED)
        .filter(row -> row.message().to().tenant().equals(query.tenant()))
        .limit(query.size())
        .map(Failures::letter)
        .toList();
  }

  RedriveResult redrive(MessageId id, String cause, Instant now) {
    return messages.find(id).map(row -> redrive(row, cause, now)).orElse(RedriveResult.NOT_FOUND);
  }

  private RedriveResult redrive(Row row, String cause, Instant now) {
    if (row.state() != MessageState.FAILED) {
      return RedriveResult.NOT_FAILED;
    }
    Row again = row.moved(MessageState.SCHEDULED, now, cause);
    messages.put(again.with(afresh(again.progress(), cause, now)));
    return RedriveResult.REDRIVEN;
  }

  private static Progress afresh(Progress before, String cause, Instant now) {
    return new Progress(
        before.state(),
        now,
        before.attempts(),
        before.attempts(),
        before.possibleDuplicate(),
        Optional.of(cause),
        before.provider(),
        before.providerId());
  }

  private static DeadLetter letter(Row row) {
    Progress progress = row.progress();
    return new DeadLetter(row.id(), progress.due(), progress.reason().orElse("failed"));
  }
}
