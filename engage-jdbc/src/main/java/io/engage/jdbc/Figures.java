package io.engage.jdbc;

import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.RunFigures;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts the messages of a run. */
final class Figures {

  private static final String COUNT =
      "SELECT state, CASE WHEN state = 'skipped' THEN reason END AS skipped_for, COUNT(*) AS n,"
          + " COUNT(CASE WHEN source = 'fallback' THEN 1 END) AS fallback,"
          + " COUNT(CASE WHEN due_at <= :now THEN 1 END) AS due"
          + " FROM engage_message LEFT JOIN engage_words ON message_id = id"
          + " WHERE run_id = :run GROUP BY state, CASE WHEN state = 'skipped' THEN reason END";

  private final Map<MessageState, Integer> byState = new EnumMap<>(MessageState.class);
  private final Map<String, Integer> skipped;
  private int fallback;
  private int due;

  private Figures(CampaignRun run) {
    skipped = new HashMap<>(run.notPlanned());
  }

  static RunFigures of(Handle handle, CampaignRun run, Instant now) {
    Figures figures = new Figures(run);
    try (Query query = handle.createQuery(COUNT)) {
      query
          .bind("run", Bind.id(run.id()))
          .bind("now", Bind.instant(now))
          .map((columns, context) -> Count.read(new Row(columns)))
          .forEach(figures::add);
    }
    return new RunFigures(figures.byState, figures.skipped, figures.fallback, figures.due);
  }

  private void add(Count count) {
    byState.merge(count.state, count.n, Integer::sum);
    if (count.state == MessageState.SKIPPED) {
      skipped.merge(count.reason.orElse("unknown"), count.n, Integer::sum);
    }
    fallback += count.fallback;
    due += count.state.isOpen() ? count.due : 0;
  }

  private record Count(MessageState state, Optional<String> reason, int n, int fallback, int due) {

    static Count read(Row row) throws SQLException {
      return new Count(
          Names.read(MessageState.class, row.text("state")),
          row.optionalText("skipped_for"),
          row.number("n"),
          row.number("fallback"),
          row.number("due"));
    }
  }
}
