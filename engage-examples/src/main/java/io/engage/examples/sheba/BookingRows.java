package io.engage.examples.sheba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes bookings in batches, so that memory does not grow with the file. */
final class BookingRows implements BookingSink, AutoCloseable {

  private static final int BATCH = 1000;

  private static final String INSERT =
      """
      INSERT INTO sheba_booking
        (import_id, customer_id, row_no, booked_at, email, name, service, zone, locale, facts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JsonMapper json = new JsonMapper();
  private final PreparedStatement insert;
  private final UUID importId;
  private int waiting;

  BookingRows(Connection connection, UUID importId) throws SQLException {
    this.insert = connection.prepareStatement(INSERT);
    this.importId = importId;
  }

  @Override
  public void accept(Booking booking) throws SQLException {
    add(booking);
    waiting++;
    if (waiting == BATCH) {
      flush();
    }
  }

  void flush() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }

  private void add(Booking booking) throws SQLException {
    insert.setObject(1, importId);
    insert.setString(2, booking.customerId());
    insert.setLong(3, booking.row());
    insert.setObject(4, booking.bookedAt().atOffset(ZoneOffset.UTC));
    insert.setString(5, orNull(booking.email()));
    insert.setString(6, orNull(booking.name()));
    insert.setString(7, orNull(booking.service()));
    insert.setString(8, orNull(booking.zone().map(ZoneId::getId)));
    insert.setString(9, orNull(booking.locale().map(Locale::toLanguageTag)));
    insert.setString(10, json(booking.facts()));
    insert.addBatch();
  }

  private String json(Map<String, String> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  private static @Nullable String orNull(Optional<String> value) {
    return value.orElse(null);
  }
}
