package io.engage.inmemory;

import io.engage.error.NonRetriableException;
import io.engage.store.CampaignRun;
import io.engage.store.PlanResult;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The runs by id, and of each name the last. */
final class Runs {

  private final Planner planner;
  private final Table<UUID, CampaignRun, Map<UUID, CampaignRun>> runs;
  private final Table<RunName, UUID, Map<RunName, UUID>> last;

  Runs(Journal journal, Planner planner) {
    this.planner = planner;
    runs = new Table<>(journal, new HashMap<>());
    last = new Table<>(journal, new HashMap<>());
  }

  CampaignRun run(UUID id) {
    return runs.get(id).orElseThrow(() -> new NonRetriableException("there is no run " + id));
  }

  CampaignRun open(RunName name, UUID newId, Instant now) {
    Optional<CampaignRun> before = last.get(name).map(this::run);
    return before
        .filter(run -> run.completedAt().isEmpty())
        .orElseGet(() -> begin(name, before.map(CampaignRun::number).orElse(0) + 1, newId, now));
  }

  CampaignRun planPage(RunPage page, Instant now) {
    CampaignRun stored = run(page.run().id());
    boolean late =
        stored.planned()
            || stored.completedAt().isPresent()
            || !stored.cursor().equals(page.run().cursor());
    return late ? stored : planned(stored, page, now);
  }

  void complete(UUID id, Instant now) {
    CampaignRun run = run(id);
    if (run.completedAt().isEmpty()) {
      store(
          new CampaignRun(
              id,
              run.name(),
              run.number(),
              run.cursor(),
              run.planned(),
              run.startedAt(),
              Optional.of(now),
              run.notPlanned()));
    }
  }

  private CampaignRun begin(RunName name, int number, UUID id, Instant now) {
    last.put(name, id);
    return store(
        new CampaignRun(
            id, name, number, Optional.empty(), false, now, Optional.empty(), Map.of()));
  }

  private CampaignRun planned(CampaignRun run, RunPage page, Instant now) {
    Map<String, Integer> counters = new HashMap<>(run.notPlanned());
    page.notPlanned().forEach((reason, n) -> counters.merge(reason, n, Integer::sum));
    for (PlanResult result : planner.plan(page.messages(), now)) {
      switch (result.kind()) {
        case ALREADY_PLANNED -> counters.merge("already-planned", 1, Integer::sum);
        case KEY_CONFLICT -> counters.merge("key-conflict", 1, Integer::sum);
        case SUPERSEDED -> counters.merge("superseded", 1, Integer::sum);
        case PLANNED -> {}
      }
    }
    return store(
        new CampaignRun(
            run.id(),
            run.name(),
            run.number(),
            page.next().or(run::cursor),
            page.next().isEmpty(),
            run.startedAt(),
            run.completedAt(),
            counters));
  }

  private CampaignRun store(CampaignRun run) {
    runs.put(run.id(), run);
    return run;
  }
}
