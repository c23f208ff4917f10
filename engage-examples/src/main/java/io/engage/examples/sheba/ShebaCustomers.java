package io.engage.examples.sheba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sheba's customers with their latest bookings, read from Sheba's tables. */
public final class ShebaCustomers implements SegmentSource {

  private static final String PAGE =
      """
      SELECT c.id, c.zone, c.email, c.name, c.last_booked_at, c.facts,
             s.code AS service_id, COALESCE(s.name_bn, c.service) AS service
      FROM sheba_customer c
      LEFT JOIN sheba_service s ON s.code = c.service
      WHERE c.import_id = ? AND c.id > ? AND c.last_booked_at >= ? AND c.last_booked_at < ?
      ORDER BY c.import_id, c.id
      FETCH FIRST %d ROWS ONLY
      """;

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final OffsetDateTime BEGINNING =
      OffsetDateTime.of(-1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime END =
      OffsetDateTime.of(11_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final JsonMapper json = new JsonMapper();
  private final DataSource database;
  private final UUID importId;

  /** The customers of one import. */
  public ShebaCustomers(DataSource database, UUID importId) {
    this.database = database;
    this.importId = importId;
  }

  @Override
  public MemberPage read(PageRequest request) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE.formatted(request.size()))) {
      select.setObject(1, importId);
      select.setString(2, request.after().orElse(""));
      select.setObject(3, request.activity().map(r -> utc(r.from())).orElse(BEGINNING));
      select.setObject(4, request.activity().map(r -> utc(r.until())).orElse(END));
      try (ResultSet rows = select.executeQuery()) {
        return page(rows, request.size());
      }
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  private MemberPage page(ResultSet rows, int size) throws SQLException {
    List<Member> members = new ArrayList<>();
    while (rows.next()) {
      members.add(member(rows));
    }
    Optional<String> next =
        members.size() < size
            ? Optional.empty()
            : Optional.of(members.get(size - 1).recipient().id());
    return new MemberPage(members, next);
  }

  private Member member(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Recipient.Builder recipient =
        Recipient.withId(id)
            .zone(ZoneId.of(row.getString("zone")))
            .email(text(row, "email").orElseGet(() -> StandInAddress.of(id)));
    text(row, "name").ifPresent(recipient::name);
    Map<String, String> facts = new HashMap<>(facts(row.getString("facts")));
    text(row, "service").ifPresent(service -> facts.put("service", service));
    text(row, "service_id").ifPresent(code -> facts.put("service_id", code));
    Instant lastActivity = row.getObject("last_booked_at", OffsetDateTime.class).toInstant();
    return new Member(recipient.build(), facts, Optional.of(lastActivity));
  }

  private Map<String, String> facts(String text) {
    try {
      return json.readValue(text, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sheba_booking.facts is not what the import wrote", e);
    }
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
