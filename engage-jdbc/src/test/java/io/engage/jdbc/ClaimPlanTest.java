package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.message.ChannelId;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PERFORMANCE item 5: the claim reads its index from the front, whatever waits behind. */
class ClaimPlanTest {

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private static final String DUE = "TIMESTAMPTZ '2026-11-21 08:00:00Z'";

  private static final List<Lane> LANES = List.of(new Lane("sheba", ChannelId.EMAIL));

  private final JdbcStore store = TestDatabase.POSTGRES.store();

  @BeforeEach
  void noJobs() {
    store.jdbi().useHandle(handle -> handle.execute("TRUNCATE engage_job"));
  }

  @Test
  void aBacklogIsNeitherSortedNorReadThrough() {
    fill(50_000, 3, DUE);
    List<String> plan = explain();

    assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
    assertThat(plan).anyMatch(line -> line.contains("engage_job_lane"));
  }

  @Test
  void theCostOfAClaimDoesNotGrowWithTheBacklog() {
    fill(2_000, 3, DUE);
    int few = buffers();
    fill(50_000, 3, DUE);

    assertThat(buffers()).isLessThan(few * 2);
  }

  /** Urgent messages of next week stand before today's others in the index. */
  @Test
  void whatIsNotDueYetIsNotReadOnTheWay() {
    fill(200, 3, DUE);
    int alone = buffers();
    fill(50_000, 0, "TIMESTAMPTZ '2027-11-21 08:00:00Z'");

    assertThat(buffers()).isLessThan(alone * 2);
  }

  /** The first run on an empty database, before anybody counted the rows. */
  @Test
  void aTableThatNobodyCountedIsNeitherSortedNorReadThrough() {
    try (HikariDataSource fresh = TestDatabase.POSTGRES.empty()) {
      JdbcStore uncounted = JdbcStore.postgres(fresh);
      uncounted.schema().migrate();
      uncounted.plan(Messages.ready(500), NOW);

      assertThat(explain(uncounted))
          .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"))
          .anyMatch(line -> line.contains("engage_job_lane"));
    }
  }

  private void fill(int rows, int priority, String due) {
    store
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO engage_job SELECT gen_random_uuid(), 'sheba', 'email', "
                      + priority
                      + ", "
                      + due
                      + " + n * interval '1 microsecond', false, NULL, NULL, 0"
                      + " FROM generate_series(1, "
                      + rows
                      + ") AS n");
              handle.execute("VACUUM ANALYZE engage_job");
            });
  }

  private int buffers() {
    explain();
    String top =
        explain().stream().filter(line -> line.contains("Buffers:")).findFirst().orElseThrow();
    Matcher matcher = BUFFERS.matcher(top);
    assertThat(matcher.find()).as(top).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private List<String> explain() {
    return explain(store);
  }

  private static List<String> explain(JdbcStore store) {
    return store
        .jdbi()
        .withHandle(
            handle -> {
              handle.begin();
              new PostgresDialect().preferIndexes(handle);
              List<String> plan = explain(handle);
              handle.rollback();
              return plan;
            });
  }

  private static List<String> explain(Handle handle) {
    Query query = handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + PostgresDialect.LEASE_NEXT);
    ClaimRequest request = Messages.claimRequest(100);
    return PostgresDialect.bindCells(query, Cell.inTurn(request, LANES))
        .bind("now", Bind.instant(NOW))
        .bind("share", Bind.number(100))
        .bind("size", Bind.number(100))
        .bind("lease", Bind.micros(Duration.ofMinutes(5)))
        .bind("owner", Bind.text("node-1"))
        .mapTo(String.class)
        .list();
  }
}
