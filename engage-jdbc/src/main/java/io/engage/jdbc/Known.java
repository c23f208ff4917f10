package io.engage.jdbc;

import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people said and want, what stands against addresses, and what will be sent to both.
 *
 * @param consents by person
 * @param suppressions by address
 * @param preferences by person and by address
 * @param ahead by person and by address
 */
record Known(
    Map<CapKey, List<Consent>> consents,
    Map<CapKey, List<Suppression>> suppressions,
    Map<CapKey, List<Preferences>> preferences,
    Map<CapKey, List<Reservation>> ahead) {

  static Known nothing() {
    return new Known(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /** What is known of a person and then what is known of the address. */
  <T> Stream<T> of(Function<Known, Map<CapKey, List<T>>> what, Addressee to) {
    Map<CapKey, List<T>> all = what.apply(this);
    return Stream.of(to.personKey(), to.addressKey())
        .flatMap(key -> all.getOrDefault(key, List.of()).stream());
  }

  /** Adds what a row of {@link ContactTables} says. */
  CapKey add(Row row) throws SQLException {
    String kind = row.text("kind");
    return switch (kind) {
      case "consent" -> addConsent(row);
      case "suppression" -> addSuppression(row);
      case "preference" -> addPreferences(row);
      case "ahead" -> addAhead(row);
      default -> throw new IllegalStateException("the statement has no rows of " + kind);
    };
  }

  private CapKey addConsent(Row row) throws SQLException {
    Consent consent =
        ConsentRow.read(row, row.text("subject"), row.text("words"), row.instant("since"));
    return put(consents, CapKey.person(consent.tenant(), consent.recipientId()), consent);
  }

  private CapKey addSuppression(Row row) throws SQLException {
    Suppression suppression =
        SuppressionRow.read(
            row, row.text("subject"), row.instant("since"), row.optionalInstant("ends_at"));
    return put(suppressions, SuppressionRow.key(suppression), suppression);
  }

  private CapKey addPreferences(Row row) throws SQLException {
    CapKey of = key(row);
    return put(
        preferences,
        of,
        PreferenceRow.read(
            row, of, row.flag("granted"), row.optionalInstant("ends_at"), row.text("words")));
  }

  private CapKey addAhead(Row row) throws SQLException {
    return put(ahead, key(row), AheadRow.read(row, row.text("words"), row.instant("since")));
  }

  private static CapKey key(Row row) throws SQLException {
    return new CapKey(row.text("tenant"), row.text("subject"));
  }

  private static <T> CapKey put(Map<CapKey, List<T>> all, CapKey key, T value) {
    all.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    return key;
  }
}
