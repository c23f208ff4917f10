package io.engage.jdbc.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * In which order PostgreSQL lets attempts and opt-outs happen: triggers number them while their
 * transactions hold the locks that put them in order.
 */
final class DatabaseOrder {

  private static final String ATTEMPT = "attempt";
  private static final List<String> TRIGGERS =
      List.of(
          "CREATE TABLE race_order (seq BIGSERIAL PRIMARY KEY, what TEXT, whom TEXT)",
          """
          CREATE FUNCTION race_note() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            INSERT INTO race_order (what, whom) VALUES (TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[1]);
            RETURN NULL;
          END $$""",
          "CREATE TRIGGER race_attempt AFTER INSERT ON engage_attempt FOR EACH ROW"
              + " EXECUTE FUNCTION race_note('attempt', 'message_id')",
          "CREATE TRIGGER race_consent AFTER INSERT OR UPDATE ON engage_consent FOR EACH ROW"
              + " EXECUTE FUNCTION race_note('no', 'recipient_id')",
          "CREATE TRIGGER race_suppression AFTER INSERT OR UPDATE ON engage_suppression"
              + " FOR EACH ROW EXECUTE FUNCTION race_note('no', 'address')");

  private final Jdbi database;

  private DatabaseOrder(Jdbi database) {
    this.database = database;
  }

  /** Begins to write down what happens from now on. */
  static DatabaseOrder watch(String url) throws SQLException {
    Jdbi database = Jdbi.create(url);
    database.useHandle(DatabaseOrder::install);
    return new DatabaseOrder(database);
  }

  /** What happened since the last question, first things first. */
  List<Event> next() {
    return database.inTransaction(
        handle -> {
          List<Event> events =
              handle
                  .createQuery(
                      "SELECT o.what, o.whom, m.recipient_id FROM race_order o"
                          + " LEFT JOIN engage_message m"
                          + " ON m.id = CASE WHEN o.what = 'attempt' THEN CAST(o.whom AS UUID) END"
                          + " ORDER BY o.seq")
                  .map(
                      (columns, context) ->
                          new Event(
                              columns.getString(1).equals(ATTEMPT),
                              columns.getString(columns.getString(3) == null ? 2 : 3)))
                  .list();
          handle.execute("TRUNCATE race_order");
          return events;
        });
  }

  private static void install(Handle handle) throws SQLException {
    Connection connection = handle.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String sql : TRIGGERS) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Something that happened.
   *
   * @param isAttempt an attempt, or else an opt-out
   * @param whom the person; of a suppression the address
   */
  record Event(boolean isAttempt, String whom) {}
}
