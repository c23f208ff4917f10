package io.engage.audience;

import io.engage.message.Address;
import io.engage.message.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the columns of a row say of a person, and of the guardian by columns of their own. */
final class CsvPeople {

  static final String ID = "recipient_id";
  static final String GUARDIAN_ID = "guardian_id";

  /** Columns that say who somebody is. */
  static final Set<String> COLUMNS =
      Set.of(
          ID,
          "tenant",
          "name",
          "email",
          "phone",
          "zone",
          "locale",
          "born",
          GUARDIAN_ID,
          "guardian_name",
          "guardian_email",
          "guardian_phone",
          "guardian_zone",
          "guardian_locale");

  private static final String GUARDIAN = "guardian_";

  private CsvPeople() {}

  /** Which of these tell something of a guardian while none of them says who it is; sorted. */
  static List<String> ofNobody(Collection<String> names) {
    return names.contains(GUARDIAN_ID)
        ? List.of()
        : names.stream()
            .filter(COLUMNS::contains)
            .filter(name -> name.startsWith(GUARDIAN))
            .sorted()
            .toList();
  }

  /** The person of a row. */
  static Recipient recipient(Map<String, String> known) throws CsvFault {
    if (!known.containsKey(ID)) {
      throw new CsvFault("has no " + ID);
    }
    List<String> ofNobody = ofNobody(known.keySet());
    if (!ofNobody.isEmpty()) {
      throw new CsvFault("has " + String.join(", ", ofNobody) + " without a " + GUARDIAN_ID);
    }
    Recipient.Builder person = person(known, ID, "");
    born(known).ifPresent(person::born);
    if (known.containsKey(GUARDIAN_ID)) {
      person.guardian(person(known, GUARDIAN_ID, GUARDIAN).role(Role.GUARDIAN).build());
    }
    return person.build();
  }

  private static Recipient.Builder person(Map<String, String> known, String id, String prefix) {
    Recipient.Builder person = Recipient.withId(known.getOrDefault(id, ""));
    person.tenant(known.getOrDefault("tenant", Recipient.DEFAULT_TENANT));
    readable(known, prefix + "name", Function.identity(), person::name);
    readable(known, prefix + "email", Address::email, person::address);
    readable(known, prefix + "phone", Address::phone, person::address);
    readable(known, prefix + "zone", ZoneId::of, person::zone);
    readable(known, prefix + "locale", CsvPeople::locale, person::locale);
    return person;
  }

  /** One that cannot be read is a fault: as not known, it would make an adult of a child. */
  private static Optional<LocalDate> born(Map<String, String> known) throws CsvFault {
    try {
      return Optional.ofNullable(known.get("born")).map(CsvTimes::date);
    } catch (DateTimeException e) {
      throw new CsvFault("has a born that is not a date like 2014-03-01");
    }
  }

  /** What cannot be read counts as not known: the person is skipped with a reason later on. */
  private static <T> void readable(
      Map<String, String> known, String name, Function<String, T> reader, Consumer<T> target) {
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
