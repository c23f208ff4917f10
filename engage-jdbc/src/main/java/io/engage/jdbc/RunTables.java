package io.engage.jdbc;

import io.engage.error.NonRetriableException;
import io.engage.store.CampaignRun;
import io.engage.store.PlanResult;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Campaign runs and the people for whom nothing was planned. */
final class RunTables {

  private static final Shape RUN =
      Shape.of(
          "engage_run",
          "tenant text, campaign text, run_key text, run_number number",
          "id id, planned flag, started_at instant");

  private static final Shape COUNT =
      Shape.of("engage_run_count", "run_id id, reason text", "people number");

  private static final String READ =
      "SELECT id, tenant, campaign, run_key, run_number, page_cursor, planned, started_at,"
          + " completed_at FROM engage_run WHERE ";

  private static final String LATEST =
      READ
          + "tenant = :tenant AND campaign = :campaign AND run_key = :run_key"
          + " ORDER BY run_number DESC LIMIT 1";

  private static final String COUNTS =
      "SELECT reason, people FROM engage_run_count WHERE run_id = :id";

  private static final String MOVE =
      "UPDATE engage_run SET page_cursor = :page_cursor, planned = :planned WHERE id = :id";

  private static final String COMPLETE =
      "UPDATE engage_run SET completed_at = :now WHERE id = :id AND completed_at IS NULL";

  private final Planner planner;
  private final Bulk insertRun;
  private final Bulk counts;

  RunTables(Dialect dialect, Planner planner) {
    this.planner = planner;
    insertRun = dialect.insertIfAbsent(RUN);
    counts = dialect.upsert(COUNT);
  }

  CampaignRun open(Handle handle, RunName name, UUID newId, Instant now) {
    Optional<CampaignRun> before = latest(handle, name);
    if (before.isPresent() && before.get().completedAt().isEmpty()) {
      return before.get();
    }
    begin(handle, name, before.map(CampaignRun::number).orElse(0) + 1, newId, now);
    return latest(handle, name).orElseThrow();
  }

  CampaignRun run(Handle handle, UUID id) {
    return read(handle, id, "id = :id");
  }

  CampaignRun planPage(Handle handle, RunPage page, Instant now) {
    CampaignRun stored = read(handle, page.run().id(), "id = :id FOR UPDATE");
    boolean late =
        stored.planned()
            || stored.completedAt().isPresent()
            || !stored.cursor().equals(page.run().cursor());
    if (late) {
      return stored;
    }
    List<PlanResult> results = planner.plan(handle, page.messages(), now);
    write(handle, stored.id(), notPlanned(stored, page, results));
    handle
        .createUpdate(MOVE)
        .bind("page_cursor", Bind.text(page.next().or(stored::cursor)))
        .bind("planned", Bind.flag(page.next().isEmpty()))
        .bind("id", Bind.id(stored.id()))
        .execute();
    return run(handle, stored.id());
  }

  void complete(Handle handle, UUID id, Instant now) {
    int changed =
        handle
            .createUpdate(COMPLETE)
            .bind("now", Bind.instant(now))
            .bind("id", Bind.id(id))
            .execute();
    if (changed == 0) {
      run(handle, id);
    }
  }

  private CampaignRun read(Handle handle, UUID id, String condition) {
    try (Query query = handle.createQuery(READ + condition)) {
      return query
          .bind("id", Bind.id(id))
          .map((columns, context) -> run(new Row(columns)))
          .findOne()
          .map(run -> withCounts(handle, run))
          .orElseThrow(() -> new NonRetriableException("there is no run " + id));
    }
  }

  private static Optional<CampaignRun> latest(Handle handle, RunName name) {
    try (Query query = handle.createQuery(LATEST)) {
      return query
          .bind("tenant", Bind.text(name.tenant()))
          .bind("campaign", Bind.text(name.campaign()))
          .bind("run_key", Bind.text(name.key()))
          .map((columns, context) -> run(new Row(columns)))
          .findOne()
          .map(run -> withCounts(handle, run));
    }
  }

  private void begin(Handle handle, RunName name, int number, UUID id, Instant now) {
    insertRun.write(
        handle,
        List.of(name),
        (row, of) ->
            row.text("tenant", of.tenant())
                .text("campaign", of.campaign())
                .text("run_key", of.key())
                .number("run_number", number)
                .id("id", id)
                .flag("planned", false)
                .instant("started_at", now));
  }

  private static Map<String, Integer> notPlanned(
      CampaignRun stored, RunPage page, List<PlanResult> results) {
    Map<String, Integer> counts = new TreeMap<>(stored.notPlanned());
    page.notPlanned().forEach((reason, people) -> counts.merge(reason, people, Integer::sum));
    for (PlanResult result : results) {
      switch (result.kind()) {
        case ALREADY_PLANNED -> counts.merge("already-planned", 1, Integer::sum);
        case KEY_CONFLICT -> counts.merge("key-conflict", 1, Integer::sum);
        case SUPERSEDED -> counts.merge("superseded", 1, Integer::sum);
        case PLANNED -> {}
      }
    }
    return counts;
  }

  private void write(Handle handle, UUID run, Map<String, Integer> people) {
    counts.write(
        handle,
        people.entrySet(),
        (row, entry) ->
            row.id("run_id", run)
                .text("reason", entry.getKey())
                .number("people", entry.getValue()));
  }

  private static CampaignRun withCounts(Handle handle, CampaignRun run) {
    Map<String, Integer> counts = new HashMap<>();
    try (Query query = handle.createQuery(COUNTS)) {
      query
          .bind("id", Bind.id(run.id()))
          .map((columns, context) -> count(new Row(columns)))
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }
    return new CampaignRun(
        run.id(),
        run.name(),
        run.number(),
        run.cursor(),
        run.planned(),
        run.startedAt(),
        run.completedAt(),
        counts);
  }

  private static Map.Entry<String, Integer> count(Row row) throws SQLException {
    return Map.entry(row.text("reason"), row.number("people"));
  }

  private static CampaignRun run(Row row) throws SQLException {
    return new CampaignRun(
        row.id("id"),
        new RunName(row.text("tenant"), row.text("campaign"), row.text("run_key")),
        row.number("run_number"),
        row.optionalText("page_cursor"),
        row.flag("planned"),
        row.instant("started_at"),
        row.optionalInstant("completed_at"),
        Map.of());
  }
}
