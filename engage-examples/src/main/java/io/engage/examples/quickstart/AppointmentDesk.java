package io.engage.examples.quickstart;

import io.engage.EngagementPipeline;
import io.engage.Outbox;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.jdbc.JdbcStore;
import io.engage.message.BusinessKey;
import io.engage.message.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** A host's appointments and their reminders, each time in one transaction. */
public final class AppointmentDesk {

  private static final Topic REMINDERS = Topic.transactional("appointment");
  private static final Duration AHEAD = Duration.ofHours(3);

  private final DataSource database;
  private final EngagementPipeline engage;

  /** Keeps appointments in this database, which is the pipeline's own too. */
  public AppointmentDesk(DataSource database, EngagementPipeline engage) {
    this.database = database;
    this.engage = engage;
  }

  /** A new appointment, and its reminder: both or neither. */
  public void book(Appointment appointment) throws SQLException {
    // snippet: book
    inOneTransaction(
        connection -> {
          execute(
              connection,
              "INSERT INTO appointments (starts_at, version, id) VALUES (?, ?, ?)",
              appointment);
          outbox(connection).enqueue(reminder(appointment));
        });
    // end
  }

  /**
   * The same appointment at another hour, with the next version. Its reminder takes the one of the
   * version before back.
   */
  public void move(Appointment moved) throws SQLException {
    inOneTransaction(
        connection -> {
          execute(
              connection, "UPDATE appointments SET starts_at = ?, version = ? WHERE id = ?", moved);
          outbox(connection).enqueue(reminder(moved));
        });
  }

  /** An appointment that does not take place, and no reminder of it. */
  public void callOff(Appointment appointment) throws SQLException {
    inOneTransaction(
        connection -> {
          execute(
              connection,
              "DELETE FROM appointments WHERE starts_at = ? AND version = ? AND id = ?",
              appointment);
          BusinessKey key = BusinessKey.of(Recipient.DEFAULT_TENANT, appointment.key());
          outbox(connection).cancel(key.generation(appointment.version()), "called off");
        });
  }

  private Outbox outbox(Connection connection) {
    // snippet: outbox
    return engage.within(JdbcStore.within(connection));
    // end
  }

  private static SendRequest reminder(Appointment appointment) {
    // snippet: reminder
    return SendRequest.to(appointment.customer())
        .topic(REMINDERS)
        .template("appointment")
        .businessKey(appointment.key(), appointment.version())
        .at(appointment.startsAt().minus(AHEAD))
        .notAfter(appointment.startsAt())
        .build();
    // end
  }

  private void inOneTransaction(Work work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.on(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void execute(Connection connection, String sql, Appointment appointment)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setTimestamp(1, Timestamp.from(appointment.startsAt()));
      statement.setInt(2, appointment.version());
      statement.setString(3, appointment.id());
      statement.executeUpdate();
    }
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  /**
   * An appointment.
   *
   * @param id its primary key
   * @param version how often it was written: 1 at first
   * @param customer whose
   * @param startsAt when
   */
  public record Appointment(String id, int version, Recipient customer, Instant startsAt) {

    String key() {
      return "appointment:" + id;
    }
  }
}
