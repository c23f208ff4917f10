package io.engage.jdbc;

import io.engage.audience.Recipient;
import io.engage.error.SettingsException;
import io.engage.message.Address;
import io.engage.message.Role;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the columns of a row say of a person, and of the guardian by columns of their own. A
 * guardian without an id counts as not known: then nobody is written to about a person under age.
 */
final class PersonRow {

  private static final String PATH = "segment.sql";
  private static final String ID = "recipient_id";
  private static final String GUARDIAN = "guardian_";
  private static final String GUARDIAN_ID = "guardian_id";

  private static final Set<String> OF_PEOPLE =
      Set.of(ID, "name", "email", "phone", "zone", "locale", "born");

  private static final Set<String> OF_GUARDIANS =
      Set.of(
          GUARDIAN_ID,
          "guardian_name",
          "guardian_email",
          "guardian_phone",
          "guardian_zone",
          "guardian_locale");

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String tenant;
  private final Map<String, String> known = new HashMap<>();
  private final TreeSet<String> ofGuardian = new TreeSet<>();

  PersonRow(String tenant) {
    this.tenant = tenant;
  }

  /** Whether the column says who somebody is. */
  boolean takes(HostColumn column) throws SQLException {
    String name = column.name();
    if (OF_GUARDIANS.contains(name)) {
      ofGuardian.add(name);
    } else if (!OF_PEOPLE.contains(name)) {
      return false;
    }
    column.text().ifPresent(text -> known.put(name, text));
    return true;
  }

  Recipient recipient() {
    if (!isSaid(ID)) {
      throw new SettingsException(PATH, "a row has no " + ID);
    }
    if (!ofGuardian.isEmpty() && !ofGuardian.contains(GUARDIAN_ID)) {
      throw new SettingsException(
          PATH, "names " + String.join(", ", ofGuardian) + ", so it must name " + GUARDIAN_ID);
    }
    Recipient.Builder person = person(ID, "");
    born().ifPresent(person::born);
    if (isSaid(GUARDIAN_ID)) {
      person.guardian(person(GUARDIAN_ID, GUARDIAN).role(Role.GUARDIAN).build());
    }
    return person.build();
  }

  private Recipient.Builder person(String id, String prefix) {
    Recipient.Builder person = Recipient.withId(known.getOrDefault(id, "")).tenant(tenant);
    readable(prefix + "name", Function.identity(), person::name);
    readable(prefix + "email", Address::email, person::address);
    readable(prefix + "phone", Address::phone, person::address);
    readable(prefix + "zone", ZoneId::of, person::zone);
    readable(prefix + "locale", PersonRow::locale, person::locale);
    return person;
  }

  private boolean isSaid(String name) {
    return !known.getOrDefault(name, "").isBlank();
  }

  /** One that cannot be read stops the run: as not known, it would make an adult of a child. */
  private Optional<LocalDate> born() {
    try {
      return Optional.ofNullable(known.get("born"))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .map(text -> LocalDate.parse(text, DATE));
    } catch (DateTimeException e) {
      throw new SettingsException(
          PATH, "a row has a born that is not a DATE, or a text like 2014-03-01");
    }
  }

  /** What cannot be read counts as not known: the person is skipped with a reason later on. */
  private <T> void readable(String name, Function<String, T> reader, Consumer<T> target) {
    Optional<T> value;
    try {
      value = Optional.ofNullable(known.get(name)).map(reader);
    } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
      value = Optional.empty();
    }
    value.ifPresent(target);
  }

  private static Locale locale(String tag) {
    return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
  }
}
