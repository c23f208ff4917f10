package io.engage.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the days and hours that a text names. */
final class Moments {

  private Moments() {}

  static List<Moment> in(String plain) {
    List<Moment> all = new ArrayList<>(Dates.in(plain));
    all.addAll(NumericDates.in(plain));
    all.addAll(Weekdays.in(plain));
    all.addAll(Hours.in(plain));
    return outermost(all);
  }

  /**
   * The clock of "3:00 PM" is no hour of its own; the day of "Sunday at 3" is a day. No date begins
   * inside another one: the year of "25-Nov-26" is no day.
   */
  private static List<Moment> outermost(List<Moment> all) {
    all.sort(
        Comparator.comparingInt(Moment::start)
            .thenComparing(Comparator.comparingInt(Moment::end).reversed()));
    List<Moment> kept = new ArrayList<>();
    Map<String, Moment> last = new HashMap<>();
    for (Moment moment : all) {
      Moment before = last.getOrDefault(moment.category(), moment);
      boolean same = moment.start() == before.start() && moment.end() == before.end();
      boolean date = moment.category().equals(Moment.DATE);
      if (same || (date ? moment.start() >= before.end() : moment.end() > before.end())) {
        kept.add(moment);
        last.put(moment.category(), moment);
      }
    }
    return kept;
  }
}
