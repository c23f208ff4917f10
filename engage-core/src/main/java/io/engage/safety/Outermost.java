package io.engage.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Picks out the phrases that lie in no longer one that is at least as grave or innocent. In the
 * order in which they are read here only an earlier one can hold a later one, so one pass is
 * enough, however many there are.
 */
final class Outermost {

  private static final Comparator<Counted> OUTER_FIRST =
      Comparator.comparingInt(Counted::start)
          .thenComparingInt(found -> -found.end())
          .thenComparing(found -> found.phrase().severity());

  /** How far the phrases of each severity reach that were read so far. */
  private final Map<Severity, Integer> reached = new EnumMap<>(Severity.class);

  private Outermost() {}

  /** Those of all parts, in the order of the text; of several at one place the gravest. */
  static List<Counted> of(List<Counted> found) {
    Map<String, List<Counted>> byPart =
        found.stream()
            .collect(Collectors.groupingBy(Counted::part, LinkedHashMap::new, Collectors.toList()));
    List<Counted> outermost = new ArrayList<>();
    byPart.values().forEach(part -> new Outermost().read(part, outermost));
    return outermost;
  }

  private void read(List<Counted> part, List<Counted> outermost) {
    for (Counted found : part.stream().sorted(OUTER_FIRST).toList()) {
      Severity severity = found.phrase().severity();
      if (severity != Severity.INNOCENT && !isWithinAnother(found)) {
        outermost.add(found);
      }
      reached.merge(severity, found.end(), Math::max);
    }
  }

  /** Severities stand in this order: innocent ones, then the gravest. */
  private boolean isWithinAnother(Counted found) {
    return reached.entrySet().stream()
        .filter(other -> other.getKey().compareTo(found.phrase().severity()) <= 0)
        .anyMatch(other -> other.getValue() >= found.end());
  }
}
