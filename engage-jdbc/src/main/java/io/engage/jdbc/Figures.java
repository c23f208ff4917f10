package io.engage.jdbc;

import io.engage.content.TokenUsage;
import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.RunFigures;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts the messages of a run. */
final class Figures {

  private static final String COUNT =
      "SELECT state, CASE WHEN state = 'skipped' THEN reason END AS skipped_for, COUNT(*) AS n,"
          + " COUNT(CASE WHEN source = 'fallback' THEN 1 END) AS fallback,"
          + " COALESCE(SUM(prompt_tokens), 0) AS prompt_tokens,"
          + " COALESCE(SUM(completion_tokens), 0) AS completion_tokens"
          + " FROM engage_message LEFT JOIN engage_words ON message_id = id"
          + " WHERE run_id = :run GROUP BY state, CASE WHEN state = 'skipped' THEN reason END";

  private static final String DUE =
      "SELECT 1 FROM engage_message JOIN engage_job j ON message_id = id"
          + " WHERE run_id = :run AND j.due_at <= :now LIMIT 1";

  private final Map<MessageState, Integer> byState = new EnumMap<>(MessageState.class);
  private final Map<String, Integer> skipped;
  private int fallback;
  private TokenUsage tokens = TokenUsage.NONE;

  private Figures(CampaignRun run) {
    skipped = new HashMap<>(run.notPlanned());
  }

  static RunFigures of(Handle handle, CampaignRun run) {
    Figures figures = new Figures(run);
    try (Query query = handle.createQuery(COUNT)) {
      query
          .bind("run", Bind.id(run.id()))
          .map((columns, context) -> Count.read(new Row(columns)))
          .forEach(figures::add);
    }
    return new RunFigures(figures.byState, figures.skipped, figures.fallback, figures.tokens);
  }

  /** Looks until it finds one. */
  static boolean isDue(Handle handle, UUID run, Instant now) {
    try (Query query = handle.createQuery(DUE)) {
      return query
          .bind("run", Bind.id(run))
          .bind("now", Bind.instant(now))
          .mapTo(Integer.class)
          .findOne()
          .isPresent();
    }
  }

  private void add(Count count) {
    byState.merge(count.state, count.n, Integer::sum);
    if (count.state == MessageState.SKIPPED) {
      skipped.merge(count.reason.orElse("unknown"), count.n, Integer::sum);
    }
    fallback += count.fallback;
    tokens = tokens.plus(count.tokens);
  }

  private record Count(
      MessageState state, Optional<String> reason, int n, int fallback, TokenUsage tokens) {

    static Count read(Row row) throws SQLException {
      return new Count(
          Names.read(MessageState.class, row.text("state")),
          row.optionalText("skipped_for"),
          row.number("n"),
          row.number("fallback"),
          new TokenUsage(row.bigNumber("prompt_tokens"), row.bigNumber("completion_tokens")));
    }
  }
}
