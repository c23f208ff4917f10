package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.error.SettingsException;
import io.engage.message.Address;
import io.engage.message.Fact;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A person from a row of the host's tables, by the names of the columns. */
final class MemberRow implements RowMapper<Member> {

  /** Columns that say who the person is. */
  private static final Set<String> KNOWN =
      Set.of("recipient_id", "name", "email", "phone", "zone", "locale");

  private final String tenant;
  private final ZoneId localTime;

  MemberRow(String tenant, ZoneId localTime) {
    this.tenant = tenant;
    this.localTime = localTime;
  }

  @Override
  public Member map(ResultSet columns, StatementContext context) throws SQLException {
    Map<String, String> known = new HashMap<>();
    Map<String, Fact> facts = new HashMap<>();
    Optional<Instant> lastActivity = Optional.empty();
    Optional<Instant> joined = Optional.empty();
    List<Instant> activities = List.of();
    OccasionRow occasion = new OccasionRow();
    ResultSetMetaData meta = columns.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      HostColumn column = new HostColumn(columns, i, meta, localTime);
      String name = column.name();
      if (KNOWN.contains(name)) {
        column.text().ifPresent(text -> known.put(name, text));
      } else if (name.equals("last_activity")) {
        lastActivity = column.instant();
      } else if (name.equals("joined")) {
        joined = column.instant();
      } else if (name.equals("activities")) {
        activities = column.instants();
      } else if (!occasion.takes(column)) {
        column.fact().ifPresent(fact -> facts.put(name, fact));
      }
    }
    return new Member(
        recipient(known), facts, lastActivity, joined, activities, occasion.occasion());
  }

  private Recipient recipient(Map<String, String> known) {
    String id = known.getOrDefault("recipient_id", "");
    if (id.isBlank()) {
      throw new SettingsException("segment.sql", "a row has no recipient_id");
    }
    Recipient.Builder person = Recipient.withId(id).tenant(tenant);
    readable(known, "name", Function.identity(), person::name);
    readable(known, "email", Address::email, person::address);
    readable(known, "phone", Address::phone, person::address);
    readable(known, "zone", ZoneId::of, person::zone);
    readable(known, "locale", MemberRow::locale, person::locale);
    return person.build();
  }

  /** What cannot be read counts as not known: the person is skipped with a reason later on. */
  private static <T> void readable(
      Map<String, String> known, String name, Function<String, T> reader, Consumer<T> target) {
    Optional<T> value;
    try {
      value = Optional.ofNullable(known.get(name)).map(reader);
    } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
      value = Optional.empty();
    }
    value.ifPresent(target);
  }

  private static Locale locale(String tag) {
    return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
  }
}
