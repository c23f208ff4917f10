package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the hours that a text names. */
final class Hours {

  private Hours() {}

  static List<Moment> in(String plain) {
    List<Moment> hours = new ArrayList<>(EnglishHours.in(plain));
    hours.addAll(BengaliHours.in(plain));
    return hours;
  }

  /** An hour in digits or in a word, and the minutes after it if there are any. */
  static ClockTime time(String hour, @Nullable String minutes) {
    return ClockTime.of(
        CountingWords.HOURS.number(hour), minutes == null ? 0 : Integer.parseInt(minutes));
  }

  static Moment moment(Matcher found, ClockTime time) {
    return new Moment(Moment.HOUR, Set.of(time.says()), time.allows(), found.start(), found.end());
  }
}
