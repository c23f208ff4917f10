package io.engage.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The machine's clock, put right by the database's, so that all nodes agree. */
final class DatabaseClock implements InstantSource {

  private final Transactions transactions;
  private final InstantSource machine;
  private volatile @Nullable Duration offset;

  DatabaseClock(Transactions transactions, InstantSource machine) {
    this.transactions = transactions;
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    Duration known = offset;
    return machine.instant().plus(known == null ? measure() : known);
  }

  /** Asks the database for the time and halves the way there and back. */
  Duration measure() {
    Duration measured = transactions.read(this::measure);
    offset = measured;
    return measured;
  }

  private Duration measure(Handle handle) {
    Instant before = machine.instant();
    Instant there =
        handle
            .createQuery("SELECT CURRENT_TIMESTAMP AS present")
            .map((columns, context) -> new Row(columns).instant("present"))
            .one();
    Instant after = machine.instant();
    Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
    return Duration.between(middle, there);
  }
}
