package io.engage.benchmarks.llm;

import static io.engage.benchmarks.run.Entrant.limit;
import static io.engage.benchmarks.run.Entrant.ours;
import static io.engage.benchmarks.run.Goal.atLeast;
import static io.engage.benchmarks.run.Goal.rate;

import io.engage.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** The rows about messages that a model writes. */
public final class LlmRows {

  private static final Duration DELAY = Duration.ofMillis(800);
  private static final String ENGAGE = "engage";
  private static final int WAVES = 20;

  private LlmRows() {}

  /** Row 15: with so many in flight, many times over; and 150 people at 50. */
  public static List<Row> generation() {
    return List.of(
        row("15-50", 50, 50 * WAVES, 0.95, "≥ 0.95× the limit at 50"),
        row("15-200", 200, 200 * WAVES, 0.93, "≥ 0.93× the limit at 200"),
        row("15-500", 500, 500 * WAVES, 0.90, "≥ 0.90× the limit at 500"),
        row("15-150", 50, 150, 1 / 1.15, "150 people at 50 in ≤ 1.15 × 2.4 s: rate ≥ 0.87×"));
  }

  private static Row row(String id, int atOnce, int size, double goal, String words) {
    String limit = atOnce + " / 0.8 s";
    return new Row(
        id,
        "a model of 800 ms, " + atOnce + " in flight, " + size + " people",
        "messages",
        size,
        List.of(
            limit(limit, place -> new WaitingLimit(atOnce, DELAY)),
            ours(ENGAGE, place -> new GenerateEngage(place, atOnce, DELAY)).with(SlowModel.JVM)),
        List.of(atLeast(goal, words, rate(ENGAGE), rate(limit))),
        "The whole campaign over PostgreSQL, gates and ledger included; the channel takes"
            + " everything. The model runs in the same JVM.");
  }
}
