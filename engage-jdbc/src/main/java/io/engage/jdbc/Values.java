package io.engage.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of one row that is to be written, by column. */
final class Values {

  private final Map<String, Object> present = new HashMap<>();

  Values text(String column, String value) {
    return put(column, value);
  }

  Values text(String column, Optional<String> value) {
    value.ifPresent(text -> put(column, text));
    return this;
  }

  Values id(String column, UUID value) {
    return put(column, value);
  }

  Values id(String column, Optional<UUID> value) {
    value.ifPresent(id -> put(column, id));
    return this;
  }

  Values instant(String column, Instant value) {
    return put(column, Bind.micros(value).atOffset(ZoneOffset.UTC));
  }

  Values instant(String column, Optional<Instant> value) {
    value.ifPresent(instant -> instant(column, instant));
    return this;
  }

  Values number(String column, int value) {
    return put(column, value);
  }

  Values number(String column, long value) {
    return put(column, value);
  }

  Values flag(String column, boolean value) {
    return put(column, value);
  }

  /** What was put there; null where nothing was. */
  @Nullable Object get(String column) {
    return present.get(column);
  }

  private Values put(String column, Object value) {
    present.put(column, value);
    return this;
  }
}
