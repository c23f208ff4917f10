package io.engage.examples.sheba;

import io.engage.examples.sheba.BadBookingsException.Place;
import io.engage.message.Address;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a file, as its header names them, and what their values must be. */
final class BookingColumns {

  private static final String CUSTOMER_ID = "customer_id";
  private static final String BOOKED_AT = "booked_at";
  private static final String EMAIL = "email";
  private static final String NAME = "name";
  private static final String SERVICE = "service";
  private static final String ZONE = "zone";
  private static final String LOCALE = "locale";
  private static final List<String> NEEDED = List.of(CUSTOMER_ID, BOOKED_AT);

  /**
   * Known columns, and names that belong to the campaign: what it offers is not in the file, and it
   * counts the days itself.
   */
  private static final Set<String> NO_FACTS =
      Set.of(
          CUSTOMER_ID,
          BOOKED_AT,
          EMAIL,
          NAME,
          SERVICE,
          ZONE,
          LOCALE,
          ShebaCustomers.DAYS,
          "promo",
          "valid_for",
          "valid_hours");

  /** What Sheba has words in. */
  private static final List<String> LOCALES = List.of("bn", "bn-BD", "en");

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_VALUE = 2000;

  private final List<String> names;

  private BookingColumns(List<String> names) {
    this.names = names;
  }

  static BookingColumns of(List<String> header) {
    List<String> names = new ArrayList<>();
    for (String cell : header) {
      String name = cell.strip();
      if (name.isEmpty()) {
        throw new BadBookingsException(
            "the header (line 1), column " + (names.size() + 1) + ": has no name");
      }
      names.add(name);
    }
    checkNames(names);
    return new BookingColumns(names);
  }

  private static void checkNames(List<String> names) {
    for (String needed : NEEDED) {
      if (!names.contains(needed)) {
        throw new BadBookingsException("the header (line 1), column " + needed + ": is missing");
      }
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new BadBookingsException("the header (line 1), column " + name + ": is there twice");
      }
    }
  }

  Booking booking(Place place, String[] cells) {
    Map<String, String> values = values(place, cells);
    return new Booking(
        place.row(),
        customerId(place, values),
        bookedAt(place, values),
        email(place, values),
        value(values, NAME),
        value(values, SERVICE),
        zone(place, values),
        locale(place, values),
        facts(values));
  }

  private Map<String, String> values(Place place, String[] cells) {
    if (cells.length < names.size()) {
      throw BadBookingsException.at(
          place,
          names.get(cells.length),
          "is missing; the row has " + cells.length + " of " + names.size() + " fields");
    }
    if (cells.length > names.size()) {
      throw new BadBookingsException(
          place
              + ", column "
              + (names.size() + 1)
              + ": is one too many; the header names "
              + names.size());
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      values.put(names.get(i), clean(place, names.get(i), cells[i]));
    }
    return values;
  }

  private static String clean(Place place, String column, String cell) {
    if (cell.length() > LONGEST_VALUE) {
      throw BadBookingsException.at(
          place, column, "has more than " + LONGEST_VALUE + " characters");
    }
    if (cell.indexOf('\0') >= 0) {
      throw BadBookingsException.at(place, column, "holds a NUL character");
    }
    return cell.strip();
  }

  private static String customerId(Place place, Map<String, String> values) {
    String id = values.getOrDefault(CUSTOMER_ID, "");
    if (id.isBlank()) {
      throw BadBookingsException.at(place, CUSTOMER_ID, "is blank");
    }
    if (id.length() > LONGEST_ID) {
      throw BadBookingsException.at(
          place, CUSTOMER_ID, "has more than " + LONGEST_ID + " characters");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw BadBookingsException.at(place, CUSTOMER_ID, "holds a control character");
    }
    return id;
  }

  private static Instant bookedAt(Place place, Map<String, String> values) {
    return BookingTime.parse(values.getOrDefault(BOOKED_AT, ""))
        .orElseThrow(
            () ->
                BadBookingsException.at(
                    place,
                    BOOKED_AT,
                    "is no date of the years 0001 to 9999 like 2026-11-21, 2026-11-21T10:30 or"
                        + " 2026-11-21T10:30+06:00"));
  }

  private static Optional<String> email(Place place, Map<String, String> values) {
    Optional<String> email = value(values, EMAIL);
    try {
      if (email.isPresent()) {
        new InternetAddress(Address.email(email.get()).value(), true).validate();
      }
      return email;
    } catch (AddressException | IllegalArgumentException e) {
      throw BadBookingsException.at(place, EMAIL, "is no mail address");
    }
  }

  private static Optional<ZoneId> zone(Place place, Map<String, String> values) {
    try {
      return value(values, ZONE).map(ZoneId::of);
    } catch (DateTimeException e) {
      throw BadBookingsException.at(place, ZONE, "is no time zone like Asia/Dhaka");
    }
  }

  private static Optional<Locale> locale(Place place, Map<String, String> values) {
    Optional<String> tag = value(values, LOCALE);
    if (tag.isPresent() && !LOCALES.contains(tag.get())) {
      throw BadBookingsException.at(place, LOCALE, "is none of " + String.join(", ", LOCALES));
    }
    return tag.map(Locale::forLanguageTag);
  }

  private static Map<String, String> facts(Map<String, String> values) {
    Map<String, String> facts = new LinkedHashMap<>(values);
    facts.keySet().removeAll(NO_FACTS);
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private static Optional<String> value(Map<String, String> values, String column) {
    return Optional.of(values.getOrDefault(column, "")).filter(text -> !text.isBlank());
  }
}
