package io.engage.jdbc.faults;

import io.engage.error.RetriableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What a host's scheduler knows of campaigns. */
record Runs(DataSource database) {

  private static final String ENDED =
      "SELECT COUNT(*) FROM engage_run WHERE campaign = ? AND completed_at IS NOT NULL";

  boolean hasEnded(String campaign) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ENDED)) {
      query.setString(1, campaign);
      try (ResultSet answer = query.executeQuery()) {
        answer.next();
        return answer.getInt(1) > 0;
      }
    } catch (SQLException e) {
      throw new RetriableException("the database is away");
    }
  }
}
