package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** A host's table of people. */
final class People {

  static final String PAGE =
      """
      SELECT id AS recipient_id, name, email, phone, zone, locale, last_activity, service
      FROM people
      WHERE tenant = :tenant AND id > :after
        AND (last_activity IS NULL
          OR last_activity >= :activity_from AND last_activity < :activity_until)
      ORDER BY id LIMIT :size
      """;

  private People() {}

  static void replaceWith(DataSource database, List<Member> members) {
    Jdbi.create(database)
        .useTransaction(
            handle -> {
              handle.execute("DROP TABLE IF EXISTS people");
              handle.execute(
                  "CREATE TABLE people (tenant VARCHAR(100), id VARCHAR(100), name VARCHAR(200),"
                      + " email VARCHAR(320), phone VARCHAR(20), zone VARCHAR(50),"
                      + " locale VARCHAR(20), last_activity TIMESTAMP(6) WITH TIME ZONE,"
                      + " service VARCHAR(200), PRIMARY KEY (tenant, id))");
              Batches.write(
                  handle,
                  "INSERT INTO people VALUES (:tenant, :id, :name, :email, :phone, :zone,"
                      + " :locale, :last_activity, :service)",
                  members,
                  People::bind);
            });
  }

  private static void bind(SqlStatement<?> row, Member member) {
    row.bind("tenant", member.recipient().tenant())
        .bind("id", member.recipient().id())
        .bind("name", Bind.text(member.recipient().name()))
        .bind("email", Bind.text(address(member, AddressKind.EMAIL)))
        .bind("phone", Bind.text(address(member, AddressKind.PHONE)))
        .bind("zone", Bind.text(member.recipient().zone().map(ZoneId::getId)))
        .bind("locale", Bind.text(member.recipient().locale().map(Locale::toLanguageTag)))
        .bind("last_activity", Bind.instant(member.lastActivity()))
        .bind("service", Bind.text(Optional.ofNullable(member.facts().get("service"))));
  }

  private static Optional<String> address(Member member, AddressKind kind) {
    return member.recipient().address(kind).map(Address::value);
  }
}
