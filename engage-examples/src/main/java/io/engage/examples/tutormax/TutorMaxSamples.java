package io.engage.examples.tutormax;

import io.engage.examples.mails.Sample;
import io.engage.message.Fact;
import io.engage.message.Purpose;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A case for each of TutorMax's mails, around one Sunday in November. */
final class TutorMaxSamples {

  private static final Optional<URI> HELP =
      Optional.of(URI.create("https://help.tutormax.example/sessions"));
  private static final Instant SESSION = Instant.parse("2026-11-21T11:30:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Optional<BigDecimal> RATING = Optional.of(new BigDecimal("4.8"));
  private static final Duration DAY = Duration.ofDays(1);

  private final Cast cast;

  private TutorMaxSamples(Cast cast) {
    this.cast = cast;
  }

  /** All ten, for a reader of this language. */
  static List<Sample> in(Locale locale) {
    TutorMaxSamples samples = new TutorMaxSamples(Cast.in(locale));
    return List.of(
        samples.feedbackInvitation(),
        samples.feedbackReminder(),
        samples.firstSessionCheckIn(),
        samples.reschedulingAlert(),
        samples.weeklyDigest(),
        samples.monthlySummary(),
        samples.performanceReport(),
        samples.managerDigest(),
        samples.parentNotification(),
        samples.interventionNotification());
  }

  private Sample feedbackInvitation() {
    return new Sample(
        "feedback-invitation",
        Purpose.REMINDER,
        cast.student(),
        new TutorMaxFacts.FeedbackInvitation(
            cast.tutor(), SESSION, Optional.of(cast.course()), HELP),
        new TutorMaxFacts.FeedbackInvitation(
            cast.tutor(), SESSION, Optional.empty(), Optional.empty()));
  }

  private Sample feedbackReminder() {
    return new Sample(
        "feedback-reminder",
        Purpose.REMINDER,
        cast.student(),
        new TutorMaxFacts.FeedbackReminder(cast.tutor(), SESSION, Optional.of(cast.course()), HELP),
        new TutorMaxFacts.FeedbackReminder(
            cast.tutor(), SESSION, Optional.empty(), Optional.empty()));
  }

  private Sample firstSessionCheckIn() {
    return new Sample(
        "first-session-check-in",
        Purpose.REMINDER,
        cast.tutor(),
        new TutorMaxFacts.FirstSessionCheckIn(
            cast.student(), SESSION, Optional.of(cast.course()), HELP),
        new TutorMaxFacts.FirstSessionCheckIn(
            cast.student(), SESSION, Optional.empty(), Optional.empty()));
  }

  private Sample reschedulingAlert() {
    List<TutorMaxFacts.Moved> moved =
        List.of(
            new TutorMaxFacts.Moved(cast.student(), SESSION),
            new TutorMaxFacts.Moved(cast.otherStudent(), SESSION.minus(DAY)),
            new TutorMaxFacts.Moved(cast.student(), SESSION.minus(DAY.multipliedBy(4))));
    return new Sample(
        "rescheduling-alert",
        Purpose.REMINDER,
        cast.tutor(),
        new TutorMaxFacts.ReschedulingAlert(3, 7, moved, true, Optional.of(cast.manager()), HELP),
        new TutorMaxFacts.ReschedulingAlert(
            3, 7, List.of(), false, Optional.empty(), Optional.empty()));
  }

  private Sample weeklyDigest() {
    List<TutorMaxFacts.Upcoming> upcoming =
        List.of(
            new TutorMaxFacts.Upcoming(cast.otherStudent(), SESSION.plus(DAY.multipliedBy(3))),
            new TutorMaxFacts.Upcoming(cast.student(), SESSION.plus(DAY.multipliedBy(4))));
    Duration taught = Duration.ofMinutes(690);
    return new Sample(
        "weekly-digest",
        Purpose.REMINDER,
        cast.tutor(),
        new TutorMaxFacts.WeeklyDigest(MONDAY, 9, taught, RATING, Optional.of(4L), upcoming, HELP),
        new TutorMaxFacts.WeeklyDigest(
            MONDAY, 9, taught, Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
  }

  private Sample monthlySummary() {
    LocalDate month = LocalDate.of(2026, 10, 1);
    Duration taught = Duration.ofHours(62).plusMinutes(30);
    Fact.Money earned = new Fact.Money(new BigDecimal("28500"), Currency.getInstance("BDT"));
    return new Sample(
        "monthly-summary",
        Purpose.REMINDER,
        cast.tutor(),
        new TutorMaxFacts.MonthlySummary(month, 38, 11, taught, Optional.of(earned), RATING, HELP),
        new TutorMaxFacts.MonthlySummary(
            month, 38, 11, taught, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private Sample performanceReport() {
    LocalDate from = LocalDate.of(2026, 10, 1);
    LocalDate to = LocalDate.of(2026, 10, 31);
    return new Sample(
        "performance-report",
        Purpose.REMINDER,
        cast.tutor(),
        new TutorMaxFacts.PerformanceReport(
            from,
            to,
            40,
            95,
            97,
            RATING,
            Optional.of(17L),
            Optional.of(cast.strength()),
            Optional.of(cast.suggestion()),
            HELP),
        new TutorMaxFacts.PerformanceReport(
            from,
            to,
            40,
            95,
            97,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Sample managerDigest() {
    List<TutorMaxFacts.Watched> watch =
        List.of(
            new TutorMaxFacts.Watched(cast.otherTutor(), 6, 1),
            new TutorMaxFacts.Watched(cast.tutor(), 3, 0));
    return new Sample(
        "manager-digest",
        Purpose.REMINDER,
        cast.manager(),
        new TutorMaxFacts.ManagerDigest(MONDAY, 24, 312, 5, 19, RATING, watch, HELP),
        new TutorMaxFacts.ManagerDigest(
            MONDAY, 24, 312, 5, 19, Optional.empty(), List.of(), Optional.empty()));
  }

  private Sample parentNotification() {
    return new Sample(
        "parent-notification",
        Purpose.REMINDER,
        cast.parent(),
        new TutorMaxFacts.ParentNotification(
            cast.child(),
            cast.tutor(),
            SESSION,
            Optional.of(cast.childCourse()),
            Optional.of(Duration.ofMinutes(90)),
            Optional.of(cast.note()),
            Optional.of(SESSION.plus(DAY.multipliedBy(7))),
            HELP),
        new TutorMaxFacts.ParentNotification(
            cast.child(),
            cast.tutor(),
            SESSION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Sample interventionNotification() {
    return new Sample(
        "intervention-notification",
        Purpose.TRANSACTIONAL,
        cast.tutor(),
        new TutorMaxFacts.InterventionNotification(
            cast.manager(),
            Optional.of(14L),
            Optional.of(6L),
            Optional.of(1L),
            Optional.of(new BigDecimal("3.9")),
            Optional.of(SESSION.plus(DAY.multipliedBy(2))),
            HELP),
        new TutorMaxFacts.InterventionNotification(
            cast.manager(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
