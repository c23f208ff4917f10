package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.SegmentSource;
import io.engage.error.SettingsException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * People from the host's own tables, by a SELECT of the host's.
 *
 * <pre>{@code
 * SqlSegmentSource bookings = SqlSegmentSource.of(dataSource, """
 *     SELECT c.id AS recipient_id, c.name, c.email, c.phone, c.zone, c.locale,
 *            MAX(b.booked_at) AS last_activity, MAX(b.service) AS service
 *     FROM customers c JOIN bookings b ON b.customer_id = c.id
 *     WHERE c.tenant = :tenant AND c.id > :after
 *     GROUP BY c.id
 *     HAVING MAX(b.booked_at) >= :activity_from AND MAX(b.booked_at) < :activity_until
 *     ORDER BY c.id LIMIT :size
 *     """);
 * }</pre>
 *
 * <p>What the SELECT is given: {@code :after}, the last id of the page before, {@code ''} for the
 * first page, and {@code :size}, how many rows at most, must both be used, for a page in ascending
 * order of the id as text (a number as the id needs a cast on either side). {@code :tenant} and
 * {@code :activity_from}, {@code :activity_until} may be used; the two instants are of type
 * TIMESTAMP WITH TIME ZONE and lie thousands of years apart when nobody asks for a range. Values
 * are bound, never put into the text.
 *
 * <p>What it must give: {@code recipient_id}. What it may give: {@code name}, {@code email}, {@code
 * phone} (E.164), {@code zone} (Asia/Dhaka), {@code locale} (bn-BD) and {@code last_activity}, a
 * timestamp or a date. Every other column becomes a fact under its name in lower-case letters, or
 * is absent where it is null: numbers in plain digits, booleans as {@code true} and {@code false},
 * timestamps and dates in ISO form. Upper and lower case of column names do not matter. An address,
 * zone or locale that cannot be read counts as not known, so that one bad row stops nobody else.
 *
 * <p>Each page is a transaction of its own, read-only, with a time-out. Immutable; safe for several
 * threads. Throws {@link SettingsException} when the database does not understand the SELECT,
 * {@link io.engage.error.RetriableException} when it is away or the time is out, {@link
 * io.engage.error.NonRetriableException} when it refuses.
 */
public final class SqlSegmentSource implements SegmentSource {

  /** How long a page may take when nobody says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private static final ActivityRange ANY_TIME =
      new ActivityRange(
          Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

  private final HostTables tables;
  private final HostSelect page;
  private final Optional<HostSelect> lookUp;
  private final ZoneId zone;

  private SqlSegmentSource(
      HostTables tables, HostSelect page, Optional<HostSelect> lookUp, ZoneId zone) {
    this.tables = tables;
    this.page = page;
    this.lookUp = lookUp;
    this.zone = zone;
  }

  /**
   * People by this SELECT.
   *
   * @throws SettingsException when the text is not one SELECT, lacks {@code :after} or {@code
   *     :size}, or uses a bind that is not named above
   */
  public static SqlSegmentSource of(DataSource dataSource, String select) {
    return new SqlSegmentSource(
        new HostTables(dataSource, DEFAULT_TIMEOUT),
        HostSelect.page(select),
        Optional.empty(),
        ZoneOffset.UTC);
  }

  /**
   * The same source with a way to {@link #find} one person at once, instead of by searching the
   * pages: a SELECT of the same columns that uses {@code :id} and may use {@code :tenant}.
   *
   * @throws SettingsException when the text is not one SELECT or uses another bind
   */
  public SqlSegmentSource lookUp(String select) {
    return new SqlSegmentSource(tables, page, Optional.of(HostSelect.lookUp(select)), zone);
  }

  /**
   * The same source with another time-out of a page.
   *
   * @param timeout one second or more; parts of a second are rounded up
   */
  public SqlSegmentSource timeout(Duration timeout) {
    return new SqlSegmentSource(tables.withTimeout(timeout), page, lookUp, zone);
  }

  /**
   * The same source with another zone for timestamps without zone and for dates in {@code
   * last_activity}; UTC when not said.
   */
  public SqlSegmentSource timestampsIn(ZoneId value) {
    return new SqlSegmentSource(tables, page, lookUp, value);
  }

  @Override
  public MemberPage read(PageRequest request) {
    ActivityRange range = request.activity().orElse(ANY_TIME);
    List<Member> members =
        tables.read(
            query ->
                query
                    .bind("tenant", Bind.text(request.tenant()))
                    .bind("after", Bind.text(request.after().orElse("")))
                    .bind("size", Bind.number(request.size()))
                    .bind("activity_from", Bind.instant(range.from()))
                    .bind("activity_until", Bind.instant(range.until()))
                    .setMaxRows(request.size()),
            page.sql(),
            new MemberRow(request.tenant(), zone));
    PageOrder.check(request, members);
    return new MemberPage(
        members, members.size() < request.size() ? Optional.empty() : last(members));
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    if (lookUp.isEmpty()) {
      return SegmentSource.super.find(tenant, recipientId);
    }
    return tables
        .read(
            query ->
                query
                    .bind("tenant", Bind.text(tenant))
                    .bind("id", Bind.text(recipientId))
                    .setMaxRows(1),
            lookUp.get().sql(),
            new MemberRow(tenant, zone))
        .stream()
        .filter(member -> member.recipient().id().equals(recipientId))
        .findFirst();
  }

  private static Optional<String> last(List<Member> members) {
    return Optional.of(members.get(members.size() - 1).recipient().id());
  }
}
