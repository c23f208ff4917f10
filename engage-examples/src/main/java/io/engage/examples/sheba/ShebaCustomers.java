package io.engage.examples.sheba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.jdbc.SqlSegmentSource;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sheba's customers with their latest bookings, read from Sheba's tables. */
public final class ShebaCustomers implements SegmentSource {

  /** The columns that Engage knows by name; every other one is a fact for the words. */
  private static final String COLUMNS =
      """
      SELECT c.id AS recipient_id, c.name, c.email, c.zone, c.locale,
             c.last_booked_at AS last_activity, s.code AS service_id,
             COALESCE(CASE WHEN c.locale = 'en' THEN s.name_en ELSE s.name_bn END, c.service)
               AS service, c.facts
      FROM sheba_customer c
      LEFT JOIN sheba_service s ON s.code = c.service
      WHERE c.import_id = '%s' AND c.last_booked_at IS NOT NULL
      """;

  private static final String PAGE =
      """
        AND c.last_booked_at >= :activity_from AND c.last_booked_at < :activity_until
        AND c.id > :after
      ORDER BY c.import_id, c.id
      FETCH FIRST :size ROWS ONLY
      """;

  private static final String IMPORTS_OF =
      """
      SELECT i.id, i.source FROM sheba_import i JOIN sheba_customer c ON c.import_id = i.id
      WHERE c.id = ?
      """;

  private static final String SOME = "AND c.id = ANY(:ids)";

  /** The fact that is counted here; a column of that name is none. */
  static final String DAYS = "days_since_booking";

  private static final String FACTS = "facts";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json = new JsonMapper();
  private final SegmentSource rows;
  private final Instant now;

  /**
   * The customers of one import.
   *
   * @param now when to count the days since the last booking
   */
  public ShebaCustomers(DataSource database, UUID importId, Instant now) {
    this.now = now;
    String columns = COLUMNS.formatted(importId);
    this.rows = SqlSegmentSource.of(database, columns + PAGE).lookUp(columns + SOME);
  }

  /**
   * A customer as the import of the latest day knows them.
   *
   * @param now when to count the days since the last booking
   * @return empty when no import knows the customer
   */
  public static Optional<Member> latest(DataSource database, String id, Instant now)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(IMPORTS_OF)) {
      select.setString(1, id);
      try (ResultSet found = select.executeQuery()) {
        Optional<UUID> latest = Optional.empty();
        String day = "";
        while (found.next()) {
          String source = found.getString("source");
          String of = source.substring(source.lastIndexOf('@') + 1);
          if (of.compareTo(day) >= 0) {
            latest = Optional.of(found.getObject("id", UUID.class));
            day = of;
          }
        }
        return latest.flatMap(
            one -> new ShebaCustomers(database, one, now).find(Recipient.DEFAULT_TENANT, id));
      }
    }
  }

  @Override
  public MemberPage read(PageRequest request) {
    MemberPage page = rows.read(request);
    return new MemberPage(page.members().stream().map(this::complete).toList(), page.next());
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    return rows.findAll(tenant, recipientIds).stream().map(this::complete).toList();
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return rows.find(tenant, recipientId).map(this::complete);
  }

  /** Columns of a file that Sheba has none for are one JSON; and everybody has an address. */
  private Member complete(Member row) {
    Map<String, Fact> facts = new HashMap<>(row.facts());
    Fact others = facts.remove(FACTS);
    json(others == null ? "{}" : others.plain())
        .forEach((name, text) -> facts.putIfAbsent(name, Fact.of(text)));
    row.lastActivity().ifPresent(last -> facts.put(DAYS, daysSince(last, row.recipient())));
    return new Member(
        withAddress(row.recipient()),
        facts,
        row.lastActivity(),
        row.joined(),
        row.activities(),
        row.occasion());
  }

  /** By the customer's own calendar. */
  private Fact daysSince(Instant last, Recipient person) {
    ZoneId zone = person.zone().orElse(BookingTime.HOME);
    return Fact.of(
        ChronoUnit.DAYS.between(LocalDate.ofInstant(last, zone), LocalDate.ofInstant(now, zone)));
  }

  private static Recipient withAddress(Recipient person) {
    Map<AddressKind, Address> addresses = new HashMap<>(person.addresses());
    addresses.computeIfAbsent(
        AddressKind.EMAIL, email -> Address.email(StandInAddress.of(person.id())));
    return new Recipient(
        person.tenant(),
        person.id(),
        person.role(),
        person.name(),
        person.locale(),
        person.zone(),
        addresses);
  }

  private Map<String, String> json(String text) {
    try {
      return json.readValue(text, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sheba_customer.facts is not what the import wrote", e);
    }
  }
}
