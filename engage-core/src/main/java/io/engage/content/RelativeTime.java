package io.engage.content;

import io.engage.content.Language.Nearness;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts from the instant at which words are read: "in 25 minutes", "in 2 hours 10 minutes",
 * "tomorrow at 3:00 PM", "on Saturday at 3:00 PM", and further away the date. No minute is lost:
 * whoever comes when the words say so must not be late.
 */
record RelativeTime(Language language) {

  private static final int LONGEST_IN_MINUTES = 90;
  private static final int LONGEST_IN_HOURS = 6 * 60;
  private static final int LONGEST_IN_DAYS = 6;

  /** A language that is not known here gets day and time as they stand. */
  String moment(ZonedDateTime at, ZonedDateTime now) {
    return language
        .nearness()
        .map(near -> near(at, now, near))
        .orElseGet(() -> MomentValue.dayAndTime(at, "", language));
  }

  /** A day without an hour. */
  String day(LocalDate day, LocalDate today) {
    Optional<Nearness> near = language.nearness();
    return near.isEmpty() ? language.date(day) : day(day, today, near.get());
  }

  private String near(ZonedDateTime at, ZonedDateTime now, Nearness near) {
    long minutes = Math.round(Duration.between(now, at).toSeconds() / 60.0);
    if (minutes == 0) {
      return near.now();
    } else if (Math.abs(minutes) < LONGEST_IN_MINUTES) {
      return near.minutes(minutes);
    } else if (Math.abs(minutes) < LONGEST_IN_HOURS) {
      return near.hours(Duration.ofMinutes(minutes));
    }
    LocalDate day = language.dayOf(at.toLocalDateTime());
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), day);
    return dayOfHour(day, days, near) + " " + language.onDayAt(at.toLocalTime());
  }

  private static String dayOfHour(LocalDate day, long days, Nearness near) {
    if (Math.abs(days) <= 1) {
      return near.nextTo((int) days);
    }
    return days > 0 && days <= LONGEST_IN_DAYS ? near.on(day.getDayOfWeek()) : near.on(day);
  }

  private static String day(LocalDate day, LocalDate today, Nearness near) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (Math.abs(days) <= 1) {
      return near.nextTo((int) days);
    }
    return Math.abs(days) <= LONGEST_IN_DAYS ? near.days(days) : near.on(day);
  }
}
