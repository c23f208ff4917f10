package io.engage.jdbc;

import io.engage.store.PolicyRevision;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The policy settings of tenants, a row for each version. */
final class PolicyTable {

  private static final String COLUMNS =
      "SELECT tenant, version, settings, changed_by, reason, changed_at FROM engage_policy p";

  private static final String NEWEST =
      COLUMNS + " WHERE version = (SELECT MAX(version) FROM engage_policy WHERE tenant = p.tenant)";

  private static final String HISTORY = COLUMNS + " WHERE tenant = :tenant ORDER BY version DESC";

  /**
   * Of two that record the same version at once, the key lets one in. The other begins anew and
   * finds that it came too late.
   */
  private static final String RECORD =
      "INSERT INTO engage_policy (tenant, version, settings, changed_by, reason, changed_at)"
          + " SELECT :tenant, :version, :settings, :by, :reason, :at"
          + " WHERE :version = 1 +"
          + " (SELECT COALESCE(MAX(version), 0) FROM engage_policy WHERE tenant = :tenant)";

  private PolicyTable() {}

  static boolean record(Handle handle, PolicyRevision revision) {
    try (Update update = handle.createUpdate(RECORD)) {
      return update
              .bind("tenant", Bind.text(revision.tenant()))
              .bind("version", Bind.number(revision.number()))
              .bind("settings", Bind.text(Texts.storable(revision.settings())))
              .bind("by", Bind.text(Texts.storable(revision.by())))
              .bind("reason", Bind.text(Texts.storable(revision.reason())))
              .bind("at", Bind.instant(revision.at()))
              .execute()
          == 1;
    }
  }

  static List<PolicyRevision> newest(Handle handle) {
    try (Query query = handle.createQuery(NEWEST)) {
      return query.map((columns, context) -> read(new Row(columns))).list();
    }
  }

  static List<PolicyRevision> history(Handle handle, String tenant) {
    try (Query query = handle.createQuery(HISTORY)) {
      return query
          .bind("tenant", Bind.text(tenant))
          .map((columns, context) -> read(new Row(columns)))
          .list();
    }
  }

  private static PolicyRevision read(Row row) throws SQLException {
    return new PolicyRevision(
        row.text("tenant"),
        row.number("version"),
        row.text("settings"),
        row.text("changed_by"),
        row.text("reason"),
        row.instant("changed_at"));
  }
}
