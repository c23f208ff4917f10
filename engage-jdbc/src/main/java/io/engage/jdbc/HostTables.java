package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Reads from the host's tables, a short transaction at a time. */
final class HostTables {

  private final Jdbi jdbi;
  private final int seconds;

  HostTables(DataSource dataSource, Duration timeout) {
    this(Jdbi.create(dataSource), seconds(timeout));
    jdbi.getConfig(SqlStatements.class)
        .setTemplateEngine(TemplateEngine.NOP)
        .setUnusedBindingAllowed(true);
  }

  private HostTables(Jdbi jdbi, int seconds) {
    this.jdbi = jdbi;
    this.seconds = seconds;
  }

  HostTables withTimeout(Duration timeout) {
    return new HostTables(jdbi, seconds(timeout));
  }

  List<Member> read(Consumer<Query> binds, String sql, RowMapper<Member> mapper) {
    try {
      return jdbi.withHandle(handle -> readOnly(handle, binds, sql, mapper));
    } catch (JdbiException e) {
      Failure failure = Failure.of(e);
      if (failure.complaint().isPresent()) {
        throw new SettingsException("segment.sql", failure.complaint().get());
      }
      throw failure.exception();
    }
  }

  private List<Member> readOnly(
      Handle handle, Consumer<Query> binds, String sql, RowMapper<Member> mapper) {
    boolean before = handle.isReadOnly();
    handle.setReadOnly(true);
    try {
      return handle.inTransaction(
          transaction -> {
            try (Query query = transaction.createQuery(sql).setQueryTimeout(seconds)) {
              binds.accept(query);
              return query.map(mapper).list();
            }
          });
    } finally {
      handle.setReadOnly(before);
    }
  }

  private static int seconds(Duration timeout) {
    new Problems()
        .require(
            timeout.compareTo(Duration.ofSeconds(1)) >= 0,
            "segment.timeout",
            "must be a second or more, is " + timeout)
        .throwIfAny();
    return Math.toIntExact(timeout.plusNanos(999_999_999).toSeconds());
  }
}
