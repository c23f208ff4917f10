package io.engage.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.NonRetriableException;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import io.engage.message.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSegmentSourceTest {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  @TempDir Path directory;

  @Test
  void quotedFieldsHoldCommasQuotesAndLines() throws IOException {
    CsvSegmentSource source =
        open("\uFEFFrecipient_id,note,city\n\"a\",\"one, \"\"two\"\"\r\nthree\",\"ঢাকা\"\nb,,x\n");

    assertThat(page(source))
        .extracting(member -> member.recipient().id())
        .containsExactly("a", "b");
    assertThat(page(source).get(0).facts())
        .isEqualTo(Map.of("note", Fact.of("one, \"two\"\r\nthree"), "city", Fact.of("ঢাকা")));
    assertThat(page(source).get(1).facts()).isEqualTo(Map.of("city", Fact.of("x")));
  }

  @Test
  void timesAreReadAsPeopleWriteThem() throws IOException {
    CsvSegmentSource source =
        CsvSegmentSource.of(
            file(
                """
                recipient_id,last_activity,joined,activities
                a,2026-11-21T15:00,2026-11-21,2026-11-21 15:00:00;2026-11-21T15:00+06:00
                b,2026-11-21T09:00:00.123456Z,,
                """),
            DHAKA);

    assertThat(page(source).get(0).lastActivity()).contains(Instant.parse("2026-11-21T09:00:00Z"));
    assertThat(page(source).get(0).joined()).contains(Instant.parse("2026-11-20T18:00:00Z"));
    assertThat(page(source).get(0).activities())
        .containsOnly(Instant.parse("2026-11-21T09:00:00Z"))
        .hasSize(2);
    assertThat(page(source).get(1).lastActivity())
        .contains(Instant.parse("2026-11-21T09:00:00.123456Z"));
  }

  @Test
  void everythingThatIsWrongWithAHeaderIsSaidAtOnce() throws IOException {
    assertThat(problems("id,,Note,note,occasion\na,b,c,d,e\n"))
        .containsExactly(
            "csv.header: column 2 has no name",
            "csv.header: names \"note\" twice",
            "csv.header: must name recipient_id",
            "csv.header: names occasion, so it must name occasion_starts");
    assertThat(problems("")).contains("csv.header: is missing; the first line names the columns");
  }

  @Test
  void rowsThatAreWrongAreNamedByTheirLines() throws IOException {
    assertThat(
            problems(
                """
                recipient_id,joined,occasion,occasion_starts,occasion_number,occasion_ends
                a,,,,,
                ,,,,,
                b,yesterday,,,,
                c,

                a,,,,,
                d,,x,,,
                e,,x,2026-11-21,many,
                f"x",,,,,
                g,,x,2026-11-21,,2026-11-20
                """))
        .containsExactly(
            "csv.line 3: has no recipient_id",
            "csv.line 4: has a time that is not like 2026-11-21T15:00 or 2026-11-21",
            "csv.line 5: has 2 fields, the header 6",
            "csv.line 7: has a recipient_id, or an occasion of it, that was there before",
            "csv.line 8: has an occasion without a start",
            "csv.line 9: has a number or an occasion_state that there is not",
            "csv.line 10: has a quote within a field that does not begin with one",
            "csv.line 11: cannot be: occasion.ends: must not be before it starts");
  }

  @Test
  void aQuoteThatIsNotClosedOrHasTextBehindIsFound() throws IOException {
    assertThat(problems("recipient_id\n\"a\n"))
        .containsExactly("csv.line 2: has a quote that is not closed");
    assertThat(problems("recipient_id\n\"a\"b\n"))
        .first()
        .isEqualTo("csv.line 2: has text after a closing quote");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file =
        Files.write(
            directory.resolve("latin.csv"),
            "recipient_id,name\na,Zoë\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CsvSegmentSource.of(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("csv.line 2: is not UTF-8");
  }

  @Test
  void moreRowsThanTheIndexMayHoldAreRefused() throws IOException {
    Path file = file("recipient_id\na\nb\nc\nd\n");

    assertThat(CsvSegmentSource.of(file, ZoneOffset.UTC, 4)).isNotNull();
    assertThatThrownBy(() -> CsvSegmentSource.of(file, ZoneOffset.UTC, 3))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("csv.line 5: is one too many; there may be 3");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> CsvSegmentSource.of(directory.resolve("none.csv")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("csv.file: cannot be read");
  }

  @Test
  void aFileThatHasChangedIsNotReadOn() throws IOException {
    Path file = file("recipient_id\na\nb\n");
    CsvSegmentSource source = CsvSegmentSource.of(file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    assertThatThrownBy(() -> page(source))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("has changed");
  }

  /** F24: one bad value stops nobody. */
  @Test
  void anAddressThatCannotBeReadIsNotKnown() throws IOException {
    CsvSegmentSource source =
        open("recipient_id,email,phone,zone,locale\na,nonsense,017,Mars/Base,!\n");

    assertThat(page(source)).singleElement().isEqualTo(Member.of(Recipient.withId("a").build()));
    assertThat(page(source).get(0).recipient().address(AddressKind.EMAIL)).isEmpty();
  }

  /** B9: a date that cannot be read must not make an adult of a child. */
  @Test
  void aDateOfBirthIsReadOrNamedByItsLine() throws IOException {
    CsvSegmentSource source = open("recipient_id,born\na, 2014-03-01 \nb,\n");

    assertThat(page(source))
        .extracting(member -> member.recipient().born())
        .containsExactly(Optional.of(LocalDate.of(2014, 3, 1)), Optional.empty());
    assertThat(page(source)).allSatisfy(member -> assertThat(member.facts()).isEmpty());
    String wrong = "has a born that is not a date like 2014-03-01";
    assertThat(
            problems(
                """
                recipient_id,born
                a,01.03.2014
                b,2014-02-30
                c,2014-03-01T00:00
                d,+999999999-01-01
                """))
        .containsExactly(
            "csv.line 2: " + wrong,
            "csv.line 3: " + wrong,
            "csv.line 4: " + wrong,
            "csv.line 5: " + wrong);
  }

  @Test
  void aGuardianHasAnId() throws IOException {
    assertThat(problems("recipient_id,guardian_name,guardian_email\na,Abbu,abbu@example.com\n"))
        .containsExactly(
            "csv.header: names guardian_email, so it must name guardian_id",
            "csv.header: names guardian_name, so it must name guardian_id");
    assertThat(
            problems(
                """
                recipient_id,guardian_id,guardian_name,guardian_email
                a,,,
                b,g1,,
                c, ,Abbu,abbu@example.com
                """))
        .containsExactly("csv.line 4: has guardian_email, guardian_name without a guardian_id");
  }

  /** F24: then the child is skipped with a reason later on. */
  @Test
  void whatCannotBeReadOfAGuardianIsNotKnown() throws IOException {
    CsvSegmentSource source =
        open(
            "recipient_id,tenant,guardian_id,guardian_email,guardian_phone,guardian_zone,"
                + "guardian_locale\na,t1,g1,nonsense,017,Mars/Base,!\n");

    assertThat(source.find("t1", "a").flatMap(member -> member.recipient().guardian()))
        .contains(Recipient.withId("g1").tenant("t1").role(Role.GUARDIAN).build());
  }

  private List<String> problems(String text) throws IOException {
    Path file = file(text);
    return catchThrowableOfType(SettingsException.class, () -> CsvSegmentSource.of(file))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private CsvSegmentSource open(String text) throws IOException {
    return CsvSegmentSource.of(file(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "people", ".csv"), text);
  }

  private static List<Member> page(SegmentSource source) {
    return source
        .read(new PageRequest("default", Optional.empty(), 10, Optional.empty()))
        .members();
  }
}
