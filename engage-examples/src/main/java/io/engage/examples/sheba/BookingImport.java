package io.engage.examples.sheba;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a file of bookings into Sheba's tables, in one transaction. The same file for the same day
 * is taken once, however often and by however many processes it is tried.
 */
public final class BookingImport {

  private static final String FIND = "SELECT id FROM sheba_import WHERE source = ?";

  private static final String DONE = "INSERT INTO sheba_import (id, source) VALUES (?, ?)";

  /** A customer lives where the latest booking says that names a zone. */
  private static final String CUSTOMERS =
      """
      INSERT INTO sheba_customer (import_id, id, zone)
      SELECT c.import_id, c.customer_id, COALESCE(
        (SELECT b.zone FROM sheba_booking b
         WHERE b.import_id = c.import_id AND b.customer_id = c.customer_id AND b.zone IS NOT NULL
         ORDER BY b.booked_at DESC, b.row_no DESC FETCH FIRST 1 ROW ONLY), ?)
      FROM (SELECT DISTINCT import_id, customer_id FROM sheba_booking WHERE import_id = ?) c
      """;

  private static final String ZONES =
      "SELECT DISTINCT zone FROM sheba_customer WHERE import_id = ?";

  /** What is known of the customers of one zone at the end of the day there. */
  private static final String LATEST =
      """
      UPDATE sheba_customer c SET
        last_booked_at = %s, facts = %s, email = %s, name = %s, service = %s,
        locale = %s
      WHERE c.import_id = ? AND c.zone = ?
      """
          .formatted(
              latest("booked_at"),
              latest("facts"),
              latest("email"),
              latest("name"),
              latest("service"),
              latest("locale"));

  private final DataSource database;

  /** Imports into this database, in which {@link ShebaTables} made the tables. */
  public BookingImport(DataSource database) {
    this.database = database;
  }

  /**
   * Takes a file, unless it was taken before.
   *
   * @param today bookings of later days are left out of account
   * @return the import, by which the rows of this file and day are found again
   * @throws BadBookingsException naming row and column; nothing was taken then
   */
  public UUID take(BookingFile file, LocalDate today) throws SQLException {
    String source = file.fingerprint() + "@" + today;
    Optional<UUID> before = find(source);
    return before.isPresent() ? before.get() : takeNew(file, today, source);
  }

  private UUID takeNew(BookingFile file, LocalDate today, String source) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, id, file, today);
        done(connection, id, source);
        connection.commit();
        return id;
      } catch (SQLException e) {
        connection.rollback();
        // The unique source decides between two that take one file at once; the loser uses the
        // winner's rows.
        return find(source).orElseThrow(() -> e);
      } finally {
        // Gives back a clean connection after any other exception.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void write(Connection connection, UUID id, BookingFile file, LocalDate today)
      throws SQLException {
    try (BookingRows rows = new BookingRows(connection, id)) {
      file.read(rows);
      rows.flush();
    }
    try (PreparedStatement insert = connection.prepareStatement(CUSTOMERS)) {
      insert.setString(1, BookingTime.HOME.getId());
      insert.setObject(2, id);
      insert.executeUpdate();
    }
    for (ZoneId zone : zones(connection, id)) {
      updateLatest(connection, id, zone, today);
    }
  }

  private static List<ZoneId> zones(Connection connection, UUID id) throws SQLException {
    List<ZoneId> zones = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(ZONES)) {
      select.setObject(1, id);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          zones.add(ZoneId.of(found.getString(1)));
        }
      }
    }
    return zones;
  }

  private static void updateLatest(Connection connection, UUID id, ZoneId zone, LocalDate today)
      throws SQLException {
    OffsetDateTime endOfToday =
        today.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    try (PreparedStatement update = connection.prepareStatement(LATEST)) {
      for (int i = 1; i <= 6; i++) {
        update.setObject(i, endOfToday);
      }
      update.setObject(7, id);
      update.setString(8, zone.getId());
      update.executeUpdate();
    }
  }

  private static void done(Connection connection, UUID id, String source) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(DONE)) {
      insert.setObject(1, id);
      insert.setString(2, source);
      insert.executeUpdate();
    }
  }

  private Optional<UUID> find(String source) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, source);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private static String latest(String column) {
    return """
        (SELECT b.%1$s FROM sheba_booking b
         WHERE b.import_id = c.import_id AND b.customer_id = c.id
           AND b.booked_at < ? AND b.%1$s IS NOT NULL
         ORDER BY b.booked_at DESC, b.row_no DESC FETCH FIRST 1 ROW ONLY)"""
        .formatted(column);
  }
}
