package io.engage.benchmarks;

import io.engage.benchmarks.queue.QueueRows;
import io.engage.benchmarks.run.Row;
import java.util.List;

/** All rows of the table. */
final class Rows {

  private Rows() {}

  static List<Row> all() {
    return List.of(QueueRows.insert(), QueueRows.drain(), QueueRows.growth(), QueueRows.h2());
  }

  static Row find(String id) {
    return all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }
}
