package io.engage.jdbc;

import io.engage.audience.Occasion;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a row say of an occasion. One that cannot be understood, for want of a start
 * or with a state that there is not, counts as called off: nobody is written to about it.
 */
final class OccasionRow {

  private String key = "";
  private int version;
  private int number;
  private Optional<Instant> starts = Optional.empty();
  private Optional<Instant> ends = Optional.empty();
  private Optional<String> state = Optional.empty();

  /** Whether the column is one of an occasion's. */
  boolean takes(HostColumn column) throws SQLException {
    switch (column.name()) {
      case "occasion" -> key = column.text().orElse("");
      case "occasion_version" -> version = column.columns().getInt(column.index());
      case "occasion_number" -> number = column.columns().getInt(column.index());
      case "occasion_starts" -> starts = column.instant();
      case "occasion_ends" -> ends = column.instant();
      case "occasion_state" -> state = column.text();
      default -> {
        return false;
      }
    }
    return true;
  }

  Optional<Occasion> occasion() {
    if (key.isBlank()) {
      return Optional.empty();
    }
    Instant start = starts.orElse(Instant.EPOCH);
    return Optional.of(
        new Occasion(
            key,
            Math.max(0, version),
            start,
            ends.filter(end -> !end.isBefore(start)),
            Math.max(0, number),
            starts.isPresent() ? state() : Occasion.State.CANCELLED));
  }

  private Occasion.State state() {
    String said = state.orElse("open").strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Occasion.State known : Occasion.State.values()) {
      if (known.name().equals(said)) {
        return known;
      }
    }
    return Occasion.State.CANCELLED;
  }
}
