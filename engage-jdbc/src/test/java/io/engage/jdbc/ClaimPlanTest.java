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
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PERFORMANCE items 5 and 11: the claim reads its index from the front, whatever waits behind, in
 * however many lanes, and whatever was sent before.
 */
class ClaimPlanTest {

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private static final String DUE = "TIMESTAMPTZ '2026-11-21 08:00:00Z'";
  private static final String NEXT_YEAR = "TIMESTAMPTZ '2027-11-21 08:00:00Z'";

  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int HUGE = 1_000_000;

  private final JdbcStore store = TestDatabase.POSTGRES.store();

  @BeforeEach
  void noJobs() {
    store.jdbi().useHandle(handle -> handle.execute("TRUNCATE engage_job, engage_history"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void aBacklogIsNeitherSortedNorReadThrough(int lanes) {
    fill(LARGE, lanes, 3, DUE);

    assertThat(explain(lanes))
        .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"))
        .anyMatch(line -> line.contains("engage_job_stage"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void theCostOfAClaimGrowsNeitherWithTheBacklogNorWithHistory(int lanes) {
    fill(SMALL, lanes, 3, DUE);
    int few = buffers(lanes);
    fill(LARGE, lanes, 3, DUE);
    pastSends(LARGE);

    assertThat(buffers(lanes)).isLessThan(few * 2);
  }

  /** Takes minutes: {@code mvn test -Dengage.large=true -Dtest=ClaimPlanTest}. */
  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  @EnabledIfSystemProperty(named = "engage.large", matches = "true")
  void theCostOfAClaimDoesNotGrowWithAMillion(int lanes) {
    fill(SMALL, lanes, 3, DUE);
    int few = buffers(lanes);
    fill(HUGE, lanes, 3, DUE);
    pastSends(HUGE);

    assertThat(buffers(lanes)).isLessThan(few * 2);
  }

  /** Urgent messages of next year stand before today's others in the index. */
  @Test
  void whatIsNotDueYetIsNotReadOnTheWay() {
    fill(200, 1, 3, DUE);
    int alone = buffers(1);
    fill(LARGE, 1, 0, NEXT_YEAR);

    assertThat(buffers(1)).isLessThan(alone * 2);
  }

  /** A lane in which nothing is due costs a look, not the due messages of the others. */
  @Test
  void aLaneInWhichNothingIsDueIsNotPaidForByTheOthers() {
    fill(SMALL, 2, 3, NEXT_YEAR);
    int alone = buffers(2);
    store
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO engage_job SELECT gen_random_uuid(), 'other', 'email', 3, "
                        + DUE
                        + ", false, NULL, NULL, 0 FROM generate_series(1, 100000)"));
    vacuum();

    assertThat(buffers(2)).isLessThan(alone * 2);
  }

  /** What waits for a model costs nothing to those that claim what has its words. */
  @Test
  void whatHasNoWordsYetIsNotReadOnTheWay() {
    fill(200, 1, 3, DUE);
    int alone = buffers(1);
    store
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO engage_job SELECT gen_random_uuid(), 'tenant-0', 'email', 3, "
                        + DUE
                        + ", true, NULL, NULL, 0 FROM generate_series(1, 100000)"));
    vacuum();

    assertThat(buffers(1)).isLessThan(alone * 2);
  }

  @Test
  void lanesAreFoundByLeapingOverWhatWaitsInThem() {
    fill(SMALL, 50, 3, DUE);
    int few = buffers(explainLanes());
    fill(LARGE, 50, 3, DUE);

    assertThat(buffers(explainLanes())).isLessThan(few * 2);
    assertThat(explainLanes()).noneMatch(line -> line.contains("Seq Scan on engage_job"));
  }

  /** The first run on an empty database, before anybody counted the rows. */
  @Test
  void aTableThatNobodyCountedIsNeitherSortedNorReadThrough() {
    try (HikariDataSource fresh = TestDatabase.POSTGRES.empty()) {
      JdbcStore uncounted = JdbcStore.postgres(fresh);
      uncounted.schema().migrate();
      uncounted.plan(Messages.ready(500), NOW);

      assertThat(explain(uncounted, List.of(new Lane("sheba", ChannelId.EMAIL, false))))
          .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"))
          .anyMatch(line -> line.contains("engage_job_stage"));
    }
  }

  /** So many jobs, spread over the lanes. */
  private void fill(int rows, int lanes, int priority, String due) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO engage_job SELECT gen_random_uuid(), 'tenant-' || n % :lanes,"
                            + " 'email', :priority, "
                            + due
                            + " + n * interval '1 microsecond', false, NULL, NULL, 0"
                            + " FROM generate_series(1, :rows) AS n")
                    .bind("lanes", lanes)
                    .bind("priority", priority)
                    .bind("rows", rows)
                    .execute());
    vacuum();
  }

  /** The queue's table has known rows that are gone, and others know of the past. */
  private void pastSends(int rows) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO engage_history SELECT gen_random_uuid(), 1, now(), NULL,"
                            + " 'sent', 'accepted', 1, 'c' FROM generate_series(1, :rows)")
                    .bind("rows", rows)
                    .execute());
  }

  private void vacuum() {
    store.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE engage_job"));
  }

  private int buffers(int lanes) {
    explain(lanes);
    return buffers(explain(lanes));
  }

  private static int buffers(List<String> plan) {
    String top = plan.stream().filter(line -> line.contains("Buffers:")).findFirst().orElseThrow();
    Matcher matcher = BUFFERS.matcher(top);
    assertThat(matcher.find()).as(top).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private List<String> explain(int lanes) {
    return explain(
        store,
        IntStream.range(0, lanes)
            .mapToObj(i -> new Lane("tenant-" + i, ChannelId.EMAIL, false))
            .toList());
  }

  private List<String> explainLanes() {
    return store
        .jdbi()
        .withHandle(
            handle -> {
              handle.begin();
              new PostgresDialect().preferIndexes(handle);
              List<String> plan =
                  handle
                      .createQuery("EXPLAIN (ANALYZE, BUFFERS) " + PostgresDialect.LANES)
                      .bind("channels", Bind.channels(List.of(ChannelId.EMAIL)))
                      .mapTo(String.class)
                      .list();
              handle.rollback();
              return plan;
            });
  }

  private static List<String> explain(JdbcStore store, List<Lane> lanes) {
    return store
        .jdbi()
        .withHandle(
            handle -> {
              handle.begin();
              new PostgresDialect().preferIndexes(handle);
              List<String> plan = explain(handle, lanes);
              handle.rollback();
              return plan;
            });
  }

  private static List<String> explain(Handle handle, List<Lane> lanes) {
    Query query = handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + PostgresDialect.LEASE_NEXT);
    ClaimRequest request = Messages.claimRequest(100);
    return PostgresDialect.bindCells(query, Cell.inTurn(request, lanes))
        .bind("now", Bind.instant(NOW))
        .bind("share", Bind.number(100))
        .bind("size", Bind.number(100))
        .bind("lease", Bind.micros(Duration.ofMinutes(5)))
        .bind("owner", Bind.text("node-1"))
        .mapTo(String.class)
        .list();
  }
}
