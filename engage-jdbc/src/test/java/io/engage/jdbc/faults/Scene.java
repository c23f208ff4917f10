package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.jdbc.JdbcStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;

/** A database, a sink and a town, and what is known of them at the end. */
final class Scene implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Shortly before nine in London, noon in Dhaka and before six in the evening in Tokyo. */
  private static final Instant MORNING = Instant.parse("2026-11-21T08:59:57Z");

  private final String url;
  private final String round;
  private final int people;
  private final Duration offset = Duration.between(Instant.now(), MORNING);
  private final Sink sink = new Sink(new ShiftedClock(offset));

  Scene(String url, String round, int people) throws IOException {
    this.url = url;
    this.round = round;
    this.people = people;
    prepare();
  }

  static Scene on(Store store, int people) throws IOException {
    return new Scene(store.newUrl(), "r", people);
  }

  String url() {
    return url;
  }

  /** How far the business clock of everybody here is from the machine's. */
  Duration offset() {
    return offset;
  }

  Sink sink() {
    return sink;
  }

  /** What every worker of this scene is told. */
  Orders orders() {
    return Orders.none()
        .with(Order.URL, url)
        .with(Order.SINK, sink.port())
        .with(Order.ROUND, round)
        .with(Order.PEOPLE, people)
        .with(Order.OFFSET, offset.toMillis());
  }

  /** A last worker, undisturbed, finishes what is left; then the books are checked. */
  Tally finish(HouseRules rules) throws InterruptedException, TimeoutException {
    try (Worker last = Worker.hired(orders().with(Order.FINISH, 1))) {
      last.work();
    }
    return check(rules);
  }

  Tally finish() throws InterruptedException, TimeoutException {
    return finish(HouseRules.usual());
  }

  Tally check(HouseRules rules) throws InterruptedException, TimeoutException {
    sink.awaitSilence();
    Snapshot snapshot = SnapshotReader.read(url);
    assertThat(
            new Invariants(rules, people)
                .broken(snapshot, sink.ledger().acceptances(), sink.ledger().optOuts()))
        .isEmpty();
    return Tally.of(snapshot, sink.ledger().acceptances());
  }

  @Override
  public void close() {
    sink.close();
  }

  private void prepare() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    try (HikariDataSource database = new HikariDataSource(config)) {
      JdbcStore store = JdbcStore.on(database);
      store.schema().migrate();
      store.recordConsents(new Town(round, people).consents(MORNING.minus(Duration.ofDays(1))));
    }
  }
}
