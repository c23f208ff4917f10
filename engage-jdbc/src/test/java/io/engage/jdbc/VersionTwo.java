package io.engage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.message.Suppression;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The library of schema version 2: the tables it made, and what its statements come to. */
final class VersionTwo {

  /** It knows these columns and no others. */
  private static final String CONSENT =
      "engage_consent (recipient_id, tenant, role, purpose, topic, channel, granted, source,"
          + " said_at)";

  private static final String NO =
      " VALUES ('rina', 'sheba', 'customer', 'promotional', '', 'email', FALSE,"
          + " 'unsubscribe-link', TIMESTAMP WITH TIME ZONE '2026-11-21 08:00:00+00:00')";

  private static final String POSTGRES_NO =
      "INSERT INTO "
          + CONSENT
          + NO
          + " ON CONFLICT (recipient_id, tenant, role, purpose, topic, channel) DO UPDATE SET"
          + " granted = excluded.granted, source = excluded.source, said_at = excluded.said_at";

  private static final String H2_NO =
      "MERGE INTO " + CONSENT + " KEY (recipient_id, tenant, role, purpose, topic, channel)" + NO;

  private static final String NEW_PLACES =
      "UPDATE engage_cap SET places = '' WHERE subject = :subject AND tenant = 'sheba'";

  private static final String SUPPRESSIONS =
      "SELECT tenant, written_as, address_kind, reason, source, since, expires_at,"
          + " NULL AS channel FROM engage_suppression WHERE address = ANY(:addresses)"
          + " AND tenant = ANY(:tenants)";

  private VersionTwo() {}

  /** A database as version 2 left it, with what version 1 had left there before. */
  static HikariDataSource leftBehind(TestDatabase database) {
    HikariDataSource tables = database.empty();
    JdbcStore store = JdbcStore.on(tables);
    store.jdbi().useHandle(handle -> handle.createScript(store.schema().script(2)).execute());
    store.jdbi().useHandle(VersionOne::writeRows);
    return tables;
  }

  /** Rina withdraws her consent to promotional mail. */
  static void withdraw(Handle handle, TestDatabase database) {
    handle.execute(database == TestDatabase.POSTGRES ? POSTGRES_NO : H2_NO);
  }

  /** A message to the address is settled. */
  static void settle(Handle handle, String subject) {
    handle.createUpdate(NEW_PLACES).bind("subject", subject).execute();
  }

  /** What it knows to stand against an address. */
  static List<Suppression> suppressions(Handle handle, String address) {
    return handle
        .createQuery(SUPPRESSIONS)
        .bind("addresses", Bind.texts(List.of(address)))
        .bind("tenants", Bind.texts(List.of("sheba")))
        .map(
            (columns, context) -> {
              Row row = new Row(columns);
              return SuppressionRow.read(
                  row,
                  row.text("written_as"),
                  row.instant("since"),
                  row.optionalInstant("expires_at"));
            })
        .list();
  }
}
