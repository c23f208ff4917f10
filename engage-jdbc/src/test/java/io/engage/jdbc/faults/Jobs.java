package io.engage.jdbc.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The queue in words, for whoever has to find out why it does not come to its end. */
final class Jobs {

  private static final String ALL =
      "SELECT job.message_id, state, job.due_at, lease_until, fence, attempts, reason"
          + " FROM engage_job job JOIN engage_message ON id = message_id";

  private Jobs() {}

  static String in(Connection connection) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        text.append('\n');
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append(" | ");
        }
      }
    }
    return text.toString();
  }
}
