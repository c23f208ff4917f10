package io.engage.examples.sheba;

import java.sql.SQLException;

/** Takes bookings one by one. */
@FunctionalInterface
interface BookingSink {

  /** Takes the next booking of the file. */
  void accept(Booking booking) throws SQLException;
}
