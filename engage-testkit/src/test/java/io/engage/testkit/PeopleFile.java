package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as a host would write them into a file. */
final class PeopleFile {

  private static final String HEADER =
      "Recipient_ID,tenant,name,email,phone,zone,locale,service,last_activity,joined,activities,"
          + "occasion,occasion_version,occasion_starts,occasion_ends,occasion_number,occasion_state";

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
    Optional<Occasion> about = member.occasion();
    return Stream.of(
                member.recipient().id(),
                member.recipient().tenant(),
                member.recipient().name(),
                member.recipient().address(AddressKind.EMAIL).map(Address::value),
                member.recipient().address(AddressKind.PHONE).map(Address::value),
                member.recipient().zone().map(ZoneId::getId),
                member.recipient().locale().map(Locale::toLanguageTag),
                Optional.ofNullable(member.facts().get("service")).map(Fact::plain),
                member.lastActivity(),
                member.joined(),
                member.activities().stream().map(Object::toString).collect(Collectors.joining(";")),
                about.map(Occasion::key),
                about.map(Occasion::version),
                about.map(Occasion::starts),
                about.flatMap(Occasion::ends),
                about.map(Occasion::number),
                about.map(Occasion::state))
            .map(PeopleFile::field)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String field(Object value) {
    Object text =
        value instanceof Optional<?> known ? known.map(Object.class::cast).orElse("") : value;
    return '"' + text.toString().replace("\"", "\"\"") + '"';
  }
}
