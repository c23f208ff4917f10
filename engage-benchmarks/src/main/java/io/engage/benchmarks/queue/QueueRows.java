package io.engage.benchmarks.queue;

import static io.engage.benchmarks.run.Entrant.limit;
import static io.engage.benchmarks.run.Entrant.ours;
import static io.engage.benchmarks.run.Entrant.peer;
import static io.engage.benchmarks.run.Goal.atLeast;
import static io.engage.benchmarks.run.Goal.best;
import static io.engage.benchmarks.run.Goal.rate;

import io.engage.benchmarks.run.Node;
import io.engage.benchmarks.run.Row;
import java.util.List;

/** The rows about the queue. */
public final class QueueRows {

  /** A shared disk is not to be filled by default; the goals speak of 1 M waiting, 10 M done. */
  private static final int MANY =
      Integer.parseInt(System.getenv().getOrDefault("ENGAGE_BENCHMARK_MANY", "200000"));

  private static final String COPY_ONE = "COPY, message table alone";
  private static final String ENGAGE = "engage";
  private static final String DB_SCHEDULER = "db-scheduler";
  private static final String OUTBOX = "transaction-outbox";
  private static final String JOBRUNR = "JobRunr";
  private static final String GRAPHILE = "graphile-worker";
  private static final String PG_BOSS = "pg-boss";
  private static final String SMALL = "engage, 1 k waiting";
  private static final String BACKLOG = "engage, many waiting";
  private static final String HISTORY = "engage, many done";
  private static final String READING = "engage, many waiting, while a segment is read";
  private static final String BARE = "select and compare-and-set";
  private static final String H2_MANY = "engage, 60 k waiting";
  private static final String LOOK_UP = "look-up of 500 by primary key";
  private static final String YOUNG = "engage, 500 at once, short history";
  private static final String OLD = "engage, 500 at once, ten times the history";
  private static final String SINGLE = "engage, one at a time, short history";
  private static final List<String> FIVE =
      List.of(
          "engage_message", "engage_idempotency", "engage_words", "engage_history", "engage_job");

  private QueueRows() {}

  /** Row 2. */
  public static Row standings() {
    return new Row(
        "2",
        "consent and cap check",
        "people",
        5_000,
        List.of(
            limit(LOOK_UP, place -> new StandingsBare(place, MANY / 10)),
            ours(YOUNG, place -> new StandingsEngage(place, 500, MANY / 10)),
            ours(OLD, place -> new StandingsEngage(place, 500, MANY)),
            ours(SINGLE, place -> new StandingsEngage(place, 1, MANY / 10))),
        List.of(
            atLeast(1 / 1.5, "10× history ≤ 1.5×: rate ≥ 0.67×", rate(OLD), rate(YOUNG)),
            atLeast(5, "batch ≥ 5× single", rate(YOUNG), rate(SINGLE))),
        "History is "
            + MANY
            + " messages that were sent, and as many people with places under the caps,"
            + " against a tenth of that. The limit reads one table, ours reads three.");
  }

  /** Row 9. */
  public static Row insert() {
    return new Row(
        "9",
        "queue insert, idempotency kept",
        "rows",
        20_000,
        List.of(
            limit(COPY_ONE, place -> new InsertCopy(place, FIVE.subList(0, 1))),
            limit("COPY, all five tables", place -> new InsertCopy(place, FIVE)),
            peer(DB_SCHEDULER, InsertDbScheduler::new),
            Node.peer(GRAPHILE, "graphile-insert"),
            ours(ENGAGE, InsertEngage::new)),
        List.of(
            atLeast(0.55, "≥ 0.55× COPY", rate(ENGAGE), rate(COPY_ONE)),
            atLeast(1.5, "≥ 1.5× db-scheduler", rate(ENGAGE), rate(DB_SCHEDULER)),
            atLeast(1.2, "≥ 1.2× graphile-worker", rate(ENGAGE), rate(GRAPHILE))),
        "One writer. A message is a row in five tables: message, key, words, history, job; a job of"
            + " db-scheduler is one row.");
  }

  /** Row 10. */
  public static Row drain() {
    return new Row(
        "10",
        "claim + ack, batch 100, 4 workers",
        "jobs",
        10_000,
        List.of(
            limit("UPDATE of 1,000 rows", DrainUpdate::new),
            peer(DB_SCHEDULER, DrainDbScheduler::new),
            peer(OUTBOX, DrainOutbox::new),
            peer(JOBRUNR, DrainJobRunr::new),
            Node.peer(GRAPHILE, "graphile-drain"),
            Node.peer(PG_BOSS, "pg-boss-drain"),
            ours(ENGAGE, place -> new DrainEngage(place, Queue::claimAndSettle)),
            ours(
                "engage, with the attempt",
                place -> new DrainEngage(place, Queue::claimAttemptAndSettle))),
        List.of(
            atLeast(
                1,
                "≥ 1× the best",
                rate(ENGAGE),
                best(
                    rate(DB_SCHEDULER),
                    rate(OUTBOX),
                    rate(JOBRUNR),
                    rate(GRAPHILE),
                    rate(PG_BOSS))),
            atLeast(3, "≥ 3× db-scheduler", rate(ENGAGE), rate(DB_SCHEDULER)),
            atLeast(8, "≥ 8× transaction-outbox", rate(ENGAGE), rate(OUTBOX)),
            atLeast(15, "≥ 15× JobRunr", rate(ENGAGE), rate(JOBRUNR))),
        "The jobs do nothing. Ours reads the whole message and its words and keeps the history;"
            + " “with the attempt” is what a sent message costs.");
  }

  /** Row 11. */
  public static Row growth() {
    return new Row(
        "11",
        "claim growth",
        "jobs",
        5_000,
        List.of(
            ours(SMALL, place -> new GrowthEngage(place, 1_000, 0)),
            ours(BACKLOG, place -> new GrowthEngage(place, MANY, 0)),
            ours(HISTORY, place -> new GrowthEngage(place, 1_000, MANY)),
            ours(READING, place -> new GrowthWhileReading(place, MANY))),
        List.of(
            atLeast(1 / 1.3, "backlog ≤ 1.3×: rate ≥ 0.77×", rate(BACKLOG), rate(SMALL)),
            atLeast(1 / 1.3, "history ≤ 1.3×: rate ≥ 0.77×", rate(HISTORY), rate(SMALL)),
            atLeast(
                1 / 2.0, "during a segment read ≤ 2×: rate ≥ 0.5×", rate(READING), rate(BACKLOG))),
        "One worker, claim + settle. Many is " + MANY + ".");
  }

  /** Row 17. */
  public static Row h2() {
    return new Row(
        "17",
        "H2 claim",
        "jobs",
        2_000,
        List.of(
            limit(BARE, place -> new BareClaimH2(1_000)),
            ours(SMALL, place -> new ClaimH2(1_000)),
            ours(H2_MANY, place -> new ClaimH2(60_000))),
        List.of(
            atLeast(0.5, "≥ 0.5×", rate(SMALL), rate(BARE)),
            atLeast(
                1 / 1.5, "60 k backlog ≤ 1.5× of 1 k: rate ≥ 0.67×", rate(H2_MANY), rate(SMALL))),
        "In memory, one worker. Ours also reads each message with its words.");
  }
}
