package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as a host would write them into a file. */
final class PeopleFile {

  private static final String HEADER =
      "Recipient_ID,tenant,name,email,phone,zone,locale,service,last_activity,joined,activities,"
          + "occasion,occasion_version,occasion_starts,occasion_ends,occasion_number,occasion_state,"
          + "born,guardian_id,guardian_name,guardian_email,guardian_phone,guardian_zone,"
          + "guardian_locale";

  private PeopleFile() {}

  static Path write(Path directory, List<Member> members) {
    String rows = members.stream().map(PeopleFile::row).collect(Collectors.joining());
    try {
      return Files.writeString(
          Files.createTempFile(directory, "people", ".csv"), HEADER + "\r\n" + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Member member) {
    Recipient person = member.recipient();
    return Stream.of(
                Stream.of(person.id(), person.tenant()),
                known(Optional.of(person)),
                history(member),
                occasion(member.occasion()),
                Stream.of(person.born(), person.guardian().map(Recipient::id)),
                known(person.guardian()))
            .flatMap(Function.identity())
            .map(PeopleFile::field)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static Stream<Object> known(Optional<Recipient> one) {
    return Stream.of(
        one.flatMap(Recipient::name),
        one.flatMap(person -> person.address(AddressKind.EMAIL)).map(Address::value),
        one.flatMap(person -> person.address(AddressKind.PHONE)).map(Address::value),
        one.flatMap(Recipient::zone).map(ZoneId::getId),
        one.flatMap(Recipient::locale).map(Locale::toLanguageTag));
  }

  private static Stream<Object> history(Member member) {
    return Stream.of(
        Optional.ofNullable(member.facts().get("service")).map(Fact::plain),
        member.lastActivity(),
        member.joined(),
        member.activities().stream().map(Object::toString).collect(Collectors.joining(";")));
  }

  private static Stream<Object> occasion(Optional<Occasion> about) {
    return Stream.of(
        about.map(Occasion::key),
        about.map(Occasion::version),
        about.map(Occasion::starts),
        about.flatMap(Occasion::ends),
        about.map(Occasion::number),
        about.map(Occasion::state));
  }

  private static String field(Object value) {
    Object text =
        value instanceof Optional<?> known ? known.map(Object.class::cast).orElse("") : value;
    return '"' + text.toString().replace("\"", "\"\"") + '"';
  }
}
