package io.engage.jdbc;

import io.engage.message.Fact;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of an array of the host's, as the driver hands it over.
 *
 * @param value of any type, or null
 * @param hasZone whether a {@link Timestamp} is a moment rather than a local time
 */
record HostElement(@Nullable Object value, boolean hasZone) {

  static List<HostElement> of(Array array) throws SQLException {
    boolean hasZone = array.getBaseTypeName().toLowerCase(Locale.ROOT).equals("timestamptz");
    List<HostElement> elements = new ArrayList<>();
    for (Object value : (Object[]) array.getArray()) {
      elements.add(new HostElement(value, hasZone));
    }
    return elements;
  }

  Optional<Fact> fact(ZoneId localTime) {
    if (value instanceof BigDecimal number) {
      return Optional.of(Fact.of(number));
    } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return Optional.of(Fact.of(((Number) value).longValue()));
    } else if (day().isPresent()) {
      return day().map(Fact::of);
    }
    return instant(localTime).map(Fact::of).or(() -> text().map(Fact::of));
  }

  /** Empty for what is no time. */
  Optional<Instant> instant(ZoneId localTime) {
    if (value instanceof OffsetDateTime at) {
      return Optional.of(at.toInstant());
    } else if (value instanceof Timestamp at && hasZone) {
      return Optional.of(at.toInstant());
    }
    return day()
        .map(LocalDate::atStartOfDay)
        .or(this::local)
        .map(local -> local.atZone(localTime).toInstant());
  }

  private Optional<LocalDateTime> local() {
    if (value instanceof Timestamp at) {
      return Optional.of(at.toLocalDateTime());
    }
    return value instanceof LocalDateTime at ? Optional.of(at) : Optional.empty();
  }

  private Optional<LocalDate> day() {
    if (value instanceof Date day) {
      return Optional.of(day.toLocalDate());
    }
    return value instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  private Optional<String> text() {
    return Optional.ofNullable(value).map(Object::toString);
  }
}
