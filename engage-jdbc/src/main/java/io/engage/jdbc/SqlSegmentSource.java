package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.Place;
import io.engage.audience.SegmentSource;
import io.engage.error.SettingsException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.Query;

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
 * order of the id as text (a number as the id needs a cast on either side). {@code :tenant} and the
 * ranges {@code :activity_from}, {@code :activity_until}, {@code :starts_from}, {@code
 * :starts_until}, {@code :ends_from} and {@code :ends_until} may be used; their ends are of type
 * TIMESTAMP WITH TIME ZONE and lie thousands of years apart when nobody asks for a range. Values
 * are bound, never put into the text.
 *
 * <p>What it must give: {@code recipient_id}. What it may give: {@code name}, {@code email}, {@code
 * phone} (E.164), {@code zone} (Asia/Dhaka), {@code locale} (bn-BD), {@code last_activity} and
 * {@code joined}, timestamps or dates, and {@code activities}, an array of them. Every other column
 * becomes a {@link io.engage.message.Fact} under its name in lower-case letters, or is absent where
 * it is null: numbers, days and moments as such, arrays as lists, booleans as the texts {@code
 * true} and {@code false}, whole numbers in columns called {@code id} or ending in {@code _id} as
 * texts. Upper and lower case of column names do not matter. An address, zone or locale that cannot
 * be read counts as not known, so that one bad row stops nobody else.
 *
 * <p>For people under age it may give {@code born}, the date of birth, a DATE or a text like {@code
 * 2014-03-01}; null means not known, and anything else is an error, because an adult must not be
 * made of a child. {@code guardian_id} says who is written to in place of a person under age, of
 * the same tenant; where it is null or blank there is nobody, whatever else is said of a guardian.
 * {@code guardian_name}, {@code guardian_email}, {@code guardian_phone}, {@code guardian_zone} and
 * {@code guardian_locale} tell of the guardian; a SELECT of one of them without {@code guardian_id}
 * is an error.
 *
 * <p>A row for each occasion gives its key as {@code occasion}, {@code occasion_starts} and, if
 * they are known, {@code occasion_ends}, {@code occasion_number}, {@code occasion_version} and
 * {@code occasion_state} (open, answered, no_show, cancelled). Its pages are in the order of both,
 * {@code WHERE (c.id, a.code) > (:after, :after_occasion) ORDER BY c.id, a.code}. An occasion
 * without a start, or of another state, counts as cancelled.
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
   * The same source with a way to {@link #find} people at once, instead of by searching the pages:
   * a SELECT of the same columns that uses {@code :ids}, an array of texts, as in {@code c.id =
   * ANY(:ids)}, or {@code :id} for one at a time, and may use {@code :tenant}.
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
    List<Member> members =
        tables.read(
            query -> bind(query, request), page.sql(), new MemberRow(request.tenant(), zone));
    PageOrder.check(request, page, members);
    return new MemberPage(
        members, members.size() < request.size() ? Optional.empty() : last(members));
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return lookUp.isEmpty()
        ? SegmentSource.super.find(tenant, recipientId)
        : findAll(tenant, List.of(recipientId)).stream().min(Comparator.comparing(Place::of));
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    if (recipientIds.isEmpty()) {
      return List.of();
    }
    if (lookUp.isEmpty()) {
      return SegmentSource.super.findAll(tenant, recipientIds);
    }
    Set<String> ids = Set.copyOf(recipientIds);
    return lookUp.get().uses("ids")
        ? lookedUp(tenant, ids)
        : ids.stream().flatMap(id -> lookedUp(tenant, Set.of(id)).stream()).toList();
  }

  /** One statement. */
  private List<Member> lookedUp(String tenant, Set<String> ids) {
    return tables
        .read(
            query ->
                query
                    .bind("tenant", Bind.text(tenant))
                    .bind("id", Bind.text(ids.iterator().next()))
                    .bind("ids", Bind.texts(ids)),
            lookUp.orElseThrow().sql(),
            new MemberRow(tenant, zone))
        .stream()
        .filter(member -> ids.contains(member.recipient().id()))
        .toList();
  }

  private static void bind(Query query, PageRequest request) {
    ActivityRange activity = request.activity().orElse(ANY_TIME);
    ActivityRange starts = request.starts().orElse(ANY_TIME);
    ActivityRange ends = request.ends().orElse(ANY_TIME);
    query
        .bind("tenant", Bind.text(request.tenant()))
        .bind("after", Bind.text(request.place().recipientId()))
        .bind("after_occasion", Bind.text(request.place().occasion()))
        .bind("size", Bind.number(request.size()))
        .bind("activity_from", Bind.instant(activity.from()))
        .bind("activity_until", Bind.instant(activity.until()))
        .bind("starts_from", Bind.instant(starts.from()))
        .bind("starts_until", Bind.instant(starts.until()))
        .bind("ends_from", Bind.instant(ends.from()))
        .bind("ends_until", Bind.instant(ends.until()))
        .setMaxRows(request.size());
  }

  private static Optional<String> last(List<Member> members) {
    return Optional.of(Place.of(members.get(members.size() - 1)).cursor());
  }
}
