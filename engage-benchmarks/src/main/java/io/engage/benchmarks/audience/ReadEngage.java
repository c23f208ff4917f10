package io.engage.benchmarks.audience;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Pages of 500, each a transaction of its own, made into members. */
final class ReadEngage implements Contender {

  private static final int PAGE = 500;

  private final HikariDataSource pool;
  private boolean populated;

  ReadEngage(Place place) {
    pool = Pool.plain(place.jdbcUrl());
  }

  @Override
  public void prepare(int size) throws SQLException {
    if (!populated) {
      People.create(pool, size);
      populated = true;
    }
  }

  @Override
  public void work(int size, LongConsumer each) {
    SegmentSource people = People.source(pool);
    int read = 0;
    Optional<String> after = Optional.empty();
    do {
      MemberPage page = people.read(new PageRequest("default", after, PAGE, Optional.empty()));
      read += page.members().size();
      after = page.next();
    } while (after.isPresent());
    if (read != size) {
      throw new IllegalStateException("read " + read);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
