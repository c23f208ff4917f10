package io.engage.jdbc;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The permits of one name, while their row is locked. */
final class Purse {

  private final String name;
  private final Instant present;
  private Instant wholeAt;

  private Purse(String name, Instant wholeAt, Instant present) {
    this.name = name;
    this.wholeAt = wholeAt;
    this.present = present;
  }

  static Purse read(Row row) throws SQLException {
    return new Purse(row.text("name"), row.instant("whole_at"), row.instant("present"));
  }

  String name() {
    return name;
  }

  Grant take(Quota quota, int wanted) {
    Quota.Draw draw = quota.draw(Duration.between(present, wholeAt), wanted);
    wholeAt = present.plus(draw.missing());
    return draw.grant();
  }

  void giveBack(Quota quota, int unused) {
    wholeAt = present.plus(quota.refund(Duration.between(present, wholeAt), unused));
  }

  void bind(Values row) {
    row.text("name", name).instant("whole_at", wholeAt);
  }
}
