package io.engage.examples.sheba;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file of bookings.
 *
 * @param row its number in the file, from 1
 * @param customerId whose booking
 * @param bookedAt when
 * @param email where the customer was reached, if the row says so
 * @param name the customer's name, if the row says so
 * @param service a code of Sheba's catalogue or any other text, if the row says so
 * @param zone whose clock the customer lives by, if the row says so
 * @param locale what the customer reads, if the row says so
 * @param facts the other columns that are not blank
 */
record Booking(
    long row,
    String customerId,
    Instant bookedAt,
    Optional<String> email,
    Optional<String> name,
    Optional<String> service,
    Optional<ZoneId> zone,
    Optional<Locale> locale,
    Map<String, String> facts) {

  /** Shows no person. */
  @Override
  public String toString() {
    return "Booking[row " + row + "]";
  }
}
