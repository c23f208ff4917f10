package io.engage.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days and hours that the engine put in.
 *
 * @param allowed what may be said anywhere and in any words: that of facts that are days and hours
 *     and nothing else
 * @param host the facts of the host, in which a day or an hour may stand amid other words
 * @param all these and the names: a customer may be called Sunday
 */
record GivenMoments(Set<String> allowed, Given host, Given all) {

  private static final Set<String> BETWEEN =
      Stream.of(
              "on",
              "at",
              "from",
              "to",
              "until",
              "till",
              "and",
              "or",
              "between",
              "by",
              "in",
              "the",
              "today",
              "tomorrow",
              "yesterday",
              "আজ",
              "আগামীকাল",
              "গতকাল",
              "দিবাগত",
              "আগামী",
              "থেকে",
              "পর্যন্ত",
              "হতে",
              "ও",
              "এবং",
              "বা")
          .map(Surface::plain)
          .collect(Collectors.toUnmodifiableSet());

  static GivenMoments in(ScreenedText text) {
    Map<String, String> host = Given.ofTheHost(text);
    Set<String> allowed = new HashSet<>();
    for (String fact : host.values()) {
      String plain = Surface.plain(fact);
      List<Moment> moments = Moments.in(plain);
      if (isNothingElse(plain, moments)) {
        moments.forEach(moment -> allowed.addAll(moment.allows()));
      }
    }
    return new GivenMoments(allowed, Given.of(host), Given.in(text));
  }

  boolean hold(Moment moment, Surface part, Finding finding) {
    return moment.isAmong(allowed)
        || host.covers(part, finding)
        || (moment.category().equals(Moment.WEEKDAY) && all.covers(part, finding));
  }

  private static boolean isNothingElse(String plain, List<Moment> moments) {
    StringBuilder rest = new StringBuilder(plain);
    for (Moment moment : moments) {
      rest.replace(moment.start(), moment.end(), " ".repeat(moment.end() - moment.start()));
    }
    return Stream.of(rest.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]", 0))
        .allMatch(word -> word.isEmpty() || BETWEEN.contains(word));
  }
}
