package io.engage.examples.quickstart;

import io.engage.Campaign;
import io.engage.SendRequest;
import io.engage.audience.CsvSegmentSource;
import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.audience.Rhythm;
import io.engage.audience.Segment;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.jdbc.SqlSegmentSource;
import io.engage.message.Fact;
import io.engage.message.Topic;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Who gets what, in the words of the built-in segments. */
public final class Audience {

  static final Topic VISITS = Topic.reminder("visits");

  private Audience() {}

  /** A person with what words may say of them. */
  public static Member customer() {
    // snippet: member
    return Member.of(Recipient.withId("c-17").name("Rina").email("rina@example.com").build())
        .with("service", "AC servicing")
        .with("visits", 3)
        .with("price", Fact.money(new BigDecimal("1250"), Currency.getInstance("BDT")))
        .with("next_visit", Fact.of(LocalDate.parse("2026-12-01")))
        .with("recent", Fact.list(List.of(Fact.of("AC servicing"), Fact.of("Plumbing"))));
    // end
  }

  /** Customers with their latest bookings. */
  public static SegmentSource bookings(DataSource dataSource) {
    // snippet: bookings
    String columns =
        """
        SELECT c.id AS recipient_id, c.name, c.email, c.zone, c.joined_at AS joined,
               (SELECT MAX(b.booked_at) FROM bookings b WHERE b.customer_id = c.id)
                 AS last_activity,
               ARRAY(SELECT b.booked_at FROM bookings b WHERE b.customer_id = c.id
                     ORDER BY b.booked_at DESC LIMIT 100) AS activities
        FROM customers c
        """;
    return SqlSegmentSource.of(
            dataSource, columns + "WHERE c.id > :after ORDER BY c.id LIMIT :size")
        .lookUp(columns + "WHERE c.id = ANY(:ids)");
    // end
  }

  /** Customers, once for each appointment. */
  public static SegmentSource appointments(DataSource dataSource) {
    // snippet: appointments
    String columns =
        """
        SELECT c.id AS recipient_id, c.name, c.email, c.zone, a.service,
               a.code AS occasion, a.version AS occasion_version,
               a.starts_at AS occasion_starts, a.ends_at AS occasion_ends,
               a.state AS occasion_state
        FROM appointments a JOIN customers c ON c.id = a.customer_id
        """;
    return SqlSegmentSource.of(
            dataSource,
            columns
                + """
                WHERE (c.id, a.code) > (:after, :after_occasion)
                  AND a.starts_at >= :starts_from AND a.starts_at < :starts_until
                  AND a.ends_at >= :ends_from AND a.ends_at < :ends_until
                ORDER BY c.id, a.code LIMIT :size
                """)
        .lookUp(columns + "WHERE c.id = ANY(:ids)");
    // end
  }

  /** People from a file. */
  public static SegmentSource file(Path file) {
    // snippet: csv
    return CsvSegmentSource.of(file);
    // end
  }

  /** The check that runs every hour. */
  public static Campaign hourlyCheck(SegmentSource appointments) {
    // snippet: upcoming
    return Campaign.named("visit-tomorrow")
        .topic(VISITS)
        .segment(Segments.upcoming(appointments, Duration.ofHours(23), Duration.ofHours(25)))
        .template("visit-tomorrow")
        .build();
    // end
  }

  /** The reminder that is enqueued when the appointment is made. */
  public static SendRequest scheduledReminder(
      Recipient customer, String code, int version, Instant startsAt) {
    // snippet: scheduled
    return SendRequest.to(customer)
        .topic(VISITS)
        .template("visit-tomorrow")
        .about(Occasion.of(code, startsAt).version(version))
        .at(startsAt.minus(Duration.ofHours(24)))
        .notAfter(startsAt)
        .build();
    // end
  }

  /** Tutors who move many sessions, for whoever looks after them. */
  public static List<Segment> alerts(SegmentSource reschedules) {
    // snippet: threshold
    Segment often = Segments.threshold(reschedules, 3, 7);
    Segment tooOften = Segments.threshold(reschedules, 6, 14).coolDown(7);
    // end
    return List.of(often, tooOften);
  }

  /** Customers for whom it is time, by their own rhythm. */
  public static Segment dueByTheirOwnRhythm(SegmentSource bookings) {
    // snippet: rhythm
    return Segments.personalCadence(bookings, Set.of(Rhythm.DUE, Rhythm.OVERDUE));
    // end
  }

  /** A campaign for people who must still be quiet when their message goes. */
  public static Campaign comeBack(Segment quiet) {
    // snippet: recheck
    return Campaign.named("come-back")
        .topic(Topic.promotional("come-back"))
        .segment(quiet)
        .template("come-back")
        .recheckMembership()
        .build();
    // end
  }

  /** Who is quiet, but not yet lost. */
  public static Segment quiet(SegmentSource bookings, Set<String> staff) {
    // snippet: combined
    return Segments.inactive(bookings, 7)
        .and(Segments.dormant(bookings).not())
        .and(Segments.ids(bookings, staff).not())
        .coolDown(7);
    // end
  }
}
