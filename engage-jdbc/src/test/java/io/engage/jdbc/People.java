package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

/** A host's table of people. */
final class People {

  private static final String COLUMNS =
      """
      SELECT id AS recipient_id, name, email, phone, zone, locale, last_activity, service, joined,
             activities, occasion, occasion_version, occasion_starts, occasion_ends,
             occasion_number, occasion_state, born, guardian_id, guardian_name, guardian_email,
             guardian_phone, guardian_zone, guardian_locale
      FROM people
      WHERE tenant = :tenant
      """;

  static final String PAGE =
      COLUMNS
          + """
            AND (id, occasion) > (:after, :after_occasion)
            AND (last_activity IS NULL
              OR last_activity >= :activity_from AND last_activity < :activity_until)
            AND (occasion_starts IS NULL
              OR occasion_starts >= :starts_from AND occasion_starts < :starts_until)
            AND (occasion_ends IS NULL
              OR occasion_ends >= :ends_from AND occasion_ends < :ends_until)
          ORDER BY id, occasion LIMIT :size
          """;

  static final String LOOK_UP = COLUMNS + " AND id = ANY(:ids)";

  private static final String TABLE =
      """
      CREATE TABLE people (
        tenant VARCHAR(100), id VARCHAR(100), name VARCHAR(200), email VARCHAR(320),
        phone VARCHAR(20), zone VARCHAR(50), locale VARCHAR(20),
        last_activity TIMESTAMP(6) WITH TIME ZONE, service VARCHAR(200),
        joined TIMESTAMP(6) WITH TIME ZONE, activities TIMESTAMP(6) WITH TIME ZONE ARRAY,
        occasion VARCHAR(100), occasion_version INTEGER,
        occasion_starts TIMESTAMP(6) WITH TIME ZONE, occasion_ends TIMESTAMP(6) WITH TIME ZONE,
        occasion_number INTEGER, occasion_state VARCHAR(20),
        born DATE, guardian_id VARCHAR(100), guardian_name VARCHAR(200),
        guardian_email VARCHAR(320), guardian_phone VARCHAR(20), guardian_zone VARCHAR(50),
        guardian_locale VARCHAR(20),
        PRIMARY KEY (tenant, id, occasion))
      """;

  private static final String INSERT =
      """
      INSERT INTO people VALUES (:tenant, :id, :name, :email, :phone, :zone, :locale,
        :last_activity, :service, :joined, :activities, :occasion, :version, :starts, :ends,
        :number, :state, CAST(:born AS DATE), :guardian_id, :guardian_name, :guardian_email,
        :guardian_phone, :guardian_zone, :guardian_locale)
      """;

  private People() {}

  static void replaceWith(DataSource database, List<Member> members) {
    Jdbi.create(database)
        .useTransaction(
            handle -> {
              handle.execute("DROP TABLE IF EXISTS people");
              handle.execute(TABLE);
              Batches.write(handle, INSERT, members, People::bind);
            });
  }

  private static void bind(SqlStatement<?> row, Member member) {
    person(row, "", Optional.of(member.recipient()));
    person(row, "guardian_", member.recipient().guardian());
    row.bind("tenant", member.recipient().tenant())
        .bind("born", Bind.text(member.recipient().born().map(LocalDate::toString)))
        .bind("last_activity", Bind.instant(member.lastActivity()))
        .bind("service", Bind.text(fact(member, "service")))
        .bind("joined", Bind.instant(member.joined()))
        .bind("activities", times(member.activities()));
    Optional<Occasion> about = member.occasion();
    row.bind("occasion", about.map(Occasion::key).orElse(""))
        .bind("version", Bind.number(about.map(Occasion::version).orElse(0)))
        .bind("starts", Bind.instant(about.map(Occasion::starts)))
        .bind("ends", Bind.instant(about.flatMap(Occasion::ends)))
        .bind("number", Bind.number(about.map(Occasion::number).orElse(0)))
        .bind("state", Bind.text(about.map(Occasion::state).map(Occasion.State::name)));
  }

  private static void person(SqlStatement<?> row, String prefix, Optional<Recipient> one) {
    row.bind(prefix + "id", Bind.text(one.map(Recipient::id)))
        .bind(prefix + "name", Bind.text(one.flatMap(Recipient::name)))
        .bind(prefix + "email", Bind.text(address(one, AddressKind.EMAIL)))
        .bind(prefix + "phone", Bind.text(address(one, AddressKind.PHONE)))
        .bind(prefix + "zone", Bind.text(one.flatMap(Recipient::zone).map(ZoneId::getId)))
        .bind(
            prefix + "locale",
            Bind.text(one.flatMap(Recipient::locale).map(Locale::toLanguageTag)));
  }

  private static Argument times(List<Instant> times) {
    Object[] values = times.stream().map(at -> at.atOffset(ZoneOffset.UTC)).toArray();
    return (position, statement, context) ->
        statement.setArray(
            position, statement.getConnection().createArrayOf("timestamptz", values));
  }

  private static Optional<String> fact(Member member, String name) {
    return Optional.ofNullable(member.facts().get(name)).map(Fact::plain);
  }

  private static Optional<String> address(Optional<Recipient> one, AddressKind kind) {
    return one.flatMap(person -> person.address(kind)).map(Address::value);
  }
}
