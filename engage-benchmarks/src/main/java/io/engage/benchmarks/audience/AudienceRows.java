package io.engage.benchmarks.audience;

import static io.engage.benchmarks.run.Entrant.limit;
import static io.engage.benchmarks.run.Entrant.ours;
import static io.engage.benchmarks.run.Goal.atLeast;
import static io.engage.benchmarks.run.Goal.rate;

import io.engage.benchmarks.run.Row;
import java.util.List;

/** The row about reading people. */
public final class AudienceRows {

  private static final String CURSOR = "one JDBC cursor";
  private static final String ENGAGE = "engage";
  private static final String SMALL_HEAP = "-Xmx64m";

  private AudienceRows() {}

  /** Row 1. */
  public static Row segment() {
    return new Row(
        "1",
        "segment read",
        "people",
        1_000_000,
        List.of(
            limit(CURSOR, ReadCursor::new).with(SMALL_HEAP),
            ours(ENGAGE, ReadEngage::new).with(SMALL_HEAP)),
        List.of(atLeast(0.5, "≥ 0.5× the cursor; -Xmx64m", rate(ENGAGE), rate(CURSOR))),
        "Both with -Xmx64m. The cursor is one transaction, ours is one for each page of 500.");
  }
}
