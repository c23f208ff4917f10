package io.engage.examples.tutormax;

import io.engage.message.Fact;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What TutorMax knows when it writes, a record for each kind of mail. The reader's name is not
 * among it: the engine knows that of the recipient. In all of them {@code support} is where help is
 * to be had; without it the mail does not speak of help.
 */
public final class TutorMaxFacts {

  private TutorMaxFacts() {}

  /**
   * To a student after a session.
   *
   * @param tutor who taught
   * @param sessionStart when it began
   * @param course what was taught
   */
  public record FeedbackInvitation(
      String tutor, Instant sessionStart, Optional<String> course, Optional<URI> support) {}

  /**
   * To a student who has not answered.
   *
   * @param tutor who taught
   * @param sessionStart when it began
   * @param course what was taught
   */
  public record FeedbackReminder(
      String tutor, Instant sessionStart, Optional<String> course, Optional<URI> support) {}

  /**
   * To a tutor after the first session with a student.
   *
   * @param student who was taught
   * @param sessionStart when it began
   * @param course what was taught
   */
  public record FirstSessionCheckIn(
      String student, Instant sessionStart, Optional<String> course, Optional<URI> support) {}

  /**
   * A session that was moved.
   *
   * @param student with whom
   * @param was when it should have begun
   */
  public record Moved(String student, Instant was) {}

  /**
   * To a tutor who moves sessions often.
   *
   * @param moved how many were moved, two or more
   * @param days in how many days
   * @param sessions which ones, the latest first
   * @param escalated whether the manager was told as well
   * @param manager who that is
   */
  public record ReschedulingAlert(
      long moved,
      long days,
      List<Moved> sessions,
      boolean escalated,
      Optional<String> manager,
      Optional<URI> support) {}

  /**
   * A session to come.
   *
   * @param student with whom
   * @param at when it begins
   */
  public record Upcoming(String student, Instant at) {}

  /**
   * To a tutor on Monday morning.
   *
   * @param weekStart the first day of the week that is told of
   * @param sessions how many were held
   * @param taught how long they were altogether
   * @param rating the average of one to five stars
   * @param reviews how many students left one
   * @param upcoming what comes next, the nearest first
   */
  public record WeeklyDigest(
      LocalDate weekStart,
      long sessions,
      Duration taught,
      Optional<BigDecimal> rating,
      Optional<Long> reviews,
      List<Upcoming> upcoming,
      Optional<URI> support) {}

  /**
   * To a tutor on the first of a month.
   *
   * @param monthStart the first day of the month that is told of
   * @param sessions how many were held
   * @param students with how many people
   * @param taught how long they were altogether
   * @param earned what they came to
   * @param rating the average of one to five stars
   */
  public record MonthlySummary(
      LocalDate monthStart,
      long sessions,
      long students,
      Duration taught,
      Optional<Fact.Money> earned,
      Optional<BigDecimal> rating,
      Optional<URI> support) {}

  /**
   * To a tutor, over a longer time.
   *
   * @param from the first day
   * @param to the last day
   * @param sessions how many were planned
   * @param held how many of a hundred took place at their hour
   * @param onTime how many of a hundred began on time
   * @param rating the average of one to five stars
   * @param reviews how many students left one
   * @param strength what students praise, in the reader's language
   * @param suggestion what could be tried next, in the reader's language
   */
  public record PerformanceReport(
      LocalDate from,
      LocalDate to,
      long sessions,
      long held,
      long onTime,
      Optional<BigDecimal> rating,
      Optional<Long> reviews,
      Optional<String> strength,
      Optional<String> suggestion,
      Optional<URI> support) {}

  /**
   * A tutor to whom a manager might talk.
   *
   * @param tutor who
   * @param moved how many sessions were moved
   * @param noShows to how many the tutor did not come
   */
  public record Watched(String tutor, long moved, long noShows) {}

  /**
   * To a manager on Monday morning.
   *
   * @param weekStart the first day of the week that is told of
   * @param tutors how many the manager looks after
   * @param sessions how many they held
   * @param noShows how many nobody came to
   * @param moved how many were moved
   * @param rating the average of one to five stars
   * @param watch whom to talk to; nobody in a good week
   */
  public record ManagerDigest(
      LocalDate weekStart,
      long tutors,
      long sessions,
      long noShows,
      long moved,
      Optional<BigDecimal> rating,
      List<Watched> watch,
      Optional<URI> support) {}

  /**
   * To a parent or guardian, after a session of somebody too young to be written to. The engine
   * knows {@code child_name} itself where it writes to a guardian in the child's place.
   *
   * @param childName who was taught
   * @param tutor by whom
   * @param sessionStart when it began
   * @param course what was taught
   * @param length how long it was
   * @param note what the tutor has to say, in the reader's language
   * @param nextSession when the next one begins
   */
  public record ParentNotification(
      String childName,
      String tutor,
      Instant sessionStart,
      Optional<String> course,
      Optional<Duration> length,
      Optional<String> note,
      Optional<Instant> nextSession,
      Optional<URI> support) {}

  /**
   * To a tutor whom somebody would like to help.
   *
   * @param manager who would like to talk
   * @param days the time that the figures are of, if there are figures
   * @param moved how many sessions were moved in it
   * @param noShows how many did not take place because nobody came
   * @param rating the average of one to five stars
   * @param talkAt when the manager could
   */
  public record InterventionNotification(
      String manager,
      Optional<Long> days,
      Optional<Long> moved,
      Optional<Long> noShows,
      Optional<BigDecimal> rating,
      Optional<Instant> talkAt,
      Optional<URI> support) {}
}
