package io.engage.jdbc;

import io.engage.message.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as far as what it is about concerns it.
 *
 * @param id whose
 * @param subject what it is about
 * @param generation of what it is about
 * @param scheduledFor the instant that was asked for
 * @param notAfter when it is too late
 * @param special what is special about it
 * @param progress how far it has come
 */
record SubjectRow(
    UUID id,
    Subject subject,
    int generation,
    Optional<Instant> scheduledFor,
    Optional<Instant> notAfter,
    Special special,
    Progress progress) {

  static final String COLUMNS =
      "id, tenant, business_key, generation, scheduled_for, not_after, terms, "
          + MessageRow.PROGRESS_COLUMNS;

  /** The columns that a new instant changes. */
  static final Shape TIMING =
      Shape.of(
          "engage_message",
          "id id",
          "scheduled_for instant, not_after instant, generation number, terms text");

  static SubjectRow read(Row row) throws SQLException {
    return new SubjectRow(
        row.id("id"),
        Subject.read(row),
        row.number("generation"),
        row.optionalInstant("scheduled_for"),
        row.optionalInstant("not_after"),
        TermsJson.read(row.optionalText("terms")),
        MessageRow.progress(row));
  }

  /** At another instant; its deadline and its terms move along. */
  SubjectRow rescheduled(Instant at, int newest) {
    Duration move = Duration.between(scheduledFor.orElse(progress.due()), at);
    return new SubjectRow(
        id,
        subject,
        Math.max(generation, newest),
        Optional.of(at),
        notAfter.map(end -> end.plus(move)),
        special.moved(move),
        progress);
  }

  void bind(Values row) {
    row.id("id", id)
        .instant("scheduled_for", scheduledFor)
        .instant("not_after", notAfter)
        .number("generation", generation)
        .text("terms", TermsJson.write(special));
  }
}
