package io.engage.jdbc.faults;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.jdbc.JdbcStore;
import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.message.MessageState;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Eight processes write to the same few people, round by round, and after every round the books are
 * checked. Between two rounds some time goes by for all of them.
 */
final class Race implements AutoCloseable {

  static final int PROCESSES = 8;

  private static final Instant BEGIN = Instant.parse("2026-11-21T03:00:00Z");

  /** Often as long as a window, so that places become free at that very instant. */
  private static final List<Duration> STEPS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(PROCESSES / 2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(36));

  private final String url = PostgresServer.shared().newDatabase();
  private final Sink sink = new Sink(new ShiftedClock(Duration.ZERO));
  private final List<Child> rivals = new ArrayList<>();
  private final RaceBook book = new RaceBook();

  private Race() throws IOException {}

  /** Plays so many rounds, or until something is broken. */
  static RaceResult run(int rounds) throws Exception {
    try (Race race = new Race()) {
      DatabaseOrder order = race.prepare(rounds);
      race.start();
      race.play(rounds, order);
      return race.result();
    }
  }

  @Override
  public void close() {
    rivals.forEach(Child::close);
    sink.close();
  }

  private DatabaseOrder prepare(int rounds) throws SQLException {
    try (HikariDataSource pool = Worker.pool(orders())) {
      JdbcStore store = JdbcStore.on(pool);
      store.schema().migrate();
      store.recordConsents(Neighbour.consents(BEGIN));
      store.recordConsents(Leaver.consents(rounds, BEGIN));
    }
    return DatabaseOrder.watch(url);
  }

  private Orders orders() {
    return Orders.none()
        .with(Order.URL, url)
        .with(Order.SINK, sink.port())
        .with(Order.TIMEOUT, 20_000);
  }

  private void start() throws IOException, InterruptedException {
    for (int number = 0; number < PROCESSES; number++) {
      Orders orders = orders().with(Order.NUMBER, number);
      rivals.add(Child.start(Rival.class, Child.JVM, orders));
    }
    for (Child rival : rivals) {
      if (!rival.says(Signals.AT_WORK, Scene.PATIENCE)) {
        throw new AssertionError("a rival does not come to the race:\n" + rival.log());
      }
    }
  }

  private void play(int rounds, DatabaseOrder order) throws IOException, InterruptedException {
    Random chance = new Random(32);
    Instant now = BEGIN;
    int accepted = 0;
    for (int round = 0; round < rounds && book.broken().isEmpty(); round++) {
      now = now.plus(STEPS.get(chance.nextInt(STEPS.size())));
      List<Report> reports = oneRound(round, now);
      List<Acceptance> all = sink.ledger().acceptances();
      book.enter(round, reports, ids(all.subList(accepted, all.size())), order.next());
      accepted = all.size();
    }
  }

  private List<Report> oneRound(int round, Instant now) throws IOException, InterruptedException {
    for (Child rival : rivals) {
      rival.tell(round + " " + now);
    }
    List<Report> reports = new ArrayList<>();
    for (Child rival : rivals) {
      Optional<String> said = rival.next(Scene.PATIENCE);
      while (!said.equals(Optional.of(Rival.END_OF_ROUND))) {
        reports.add(Report.parse(said.orElseThrow(() -> new AssertionError(rival.log()))));
        said = rival.next(Scene.PATIENCE);
      }
    }
    return reports;
  }

  private RaceResult result() throws IOException, InterruptedException, TimeoutException {
    for (Child rival : rivals) {
      rival.hangUp();
      rival.finish(Scene.PATIENCE);
    }
    sink.awaitSilence();
    Snapshot snapshot = SnapshotReader.read(url);
    List<Acceptance> accepted = sink.ledger().acceptances();
    List<String> broken = new ArrayList<>();
    snapshot.messages().forEach(row -> new PathCheck(snapshot).check(row, broken));
    broken.addAll(
        new AcceptanceCheck(
                snapshot.messages().stream().collect(toMap(Snapshot.Row::id, Function.identity())),
                accepted)
            .broken());
    return new RaceResult(book, broken, lostTheRace(snapshot), Tally.of(snapshot, accepted));
  }

  /** What is refused in planning has no state before. */
  private static int lostTheRace(Snapshot snapshot) {
    return Math.toIntExact(
        snapshot.steps().values().stream()
            .map(steps -> steps.get(steps.size() - 1))
            .filter(last -> last.to() == MessageState.SKIPPED && last.from().isPresent())
            .count());
  }

  private static Set<String> ids(List<Acceptance> accepted) {
    return accepted.stream().map(Acceptance::message).collect(toSet());
  }
}
