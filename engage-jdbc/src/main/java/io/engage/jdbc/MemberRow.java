package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.message.Fact;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A person from a row of the host's tables, by the names of the columns. */
final class MemberRow implements RowMapper<Member> {

  private final String tenant;
  private final ZoneId localTime;

  MemberRow(String tenant, ZoneId localTime) {
    this.tenant = tenant;
    this.localTime = localTime;
  }

  @Override
  public Member map(ResultSet columns, StatementContext context) throws SQLException {
    PersonRow person = new PersonRow(tenant);
    Map<String, Fact> facts = new HashMap<>();
    Optional<Instant> lastActivity = Optional.empty();
    Optional<Instant> joined = Optional.empty();
    List<Instant> activities = List.of();
    OccasionRow occasion = new OccasionRow();
    ResultSetMetaData meta = columns.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      HostColumn column = new HostColumn(columns, i, meta, localTime);
      String name = column.name();
      if (name.equals("last_activity")) {
        lastActivity = column.instant();
      } else if (name.equals("joined")) {
        joined = column.instant();
      } else if (name.equals("activities")) {
        activities = column.instants();
      } else if (!person.takes(column) && !occasion.takes(column)) {
        column.fact().ifPresent(fact -> facts.put(name, fact));
      }
    }
    return new Member(
        person.recipient(), facts, lastActivity, joined, activities, occasion.occasion());
  }
}
