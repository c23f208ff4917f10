package io.engage.jdbc;

import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Role;
import io.engage.store.PlannedMessage;
import java.sql.SQLException;
import java.time.Instant;

/** The place that a message will take, in the columns of its job. */
final class AheadRow {

  /** The columns, beside those every job has. */
  static final String COLUMNS = "ahead_person text, ahead_address text, ahead_kind text";

  private AheadRow() {}

  static void bind(Values row, PlannedMessage planned) {
    if (planned.countsAhead()) {
      Message message = planned.message();
      CapKey person = message.to().personKey();
      row.text("ahead_person", person.subject())
          .text("ahead_address", message.to().addressKey().subject())
          .text("ahead_kind", message.to().role() + " " + Names.of(message.topic().purpose()));
    }
  }

  static Reservation read(Row row, String kind, Instant due) throws SQLException {
    String[] parts = kind.split(" ");
    return new Reservation(
        new MessageId(row.id("message_id")),
        due,
        new Role(parts[0]),
        Names.read(Purpose.class, parts[1]),
        new ChannelId(row.text("channel")));
  }
}
