package io.engage.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up what was found, each category for itself. */
final class Score {

  private final Map<String, List<Counted>> byCategory = new LinkedHashMap<>();

  /** Of categories with as many points, the first of these counts. */
  Score(List<String> categories) {
    categories.forEach(category -> byCategory.put(category, new ArrayList<>()));
  }

  /** Notes a phrase. */
  void add(Counted found) {
    byCategory.computeIfAbsent(found.phrase().category(), category -> new ArrayList<>()).add(found);
  }

  /** Blocked for the category with the most points, if they are enough; the first of equals. */
  SafetyVerdict verdict() {
    Optional<Map.Entry<String, List<Counted>>> worst = Optional.empty();
    int most = Severity.ENOUGH - 1;
    for (Map.Entry<String, List<Counted>> category : byCategory.entrySet()) {
      List<Counted> outermost = Outermost.of(category.getValue());
      int points = points(outermost);
      if (points > most) {
        most = points;
        worst = Optional.of(Map.entry(category.getKey(), outermost));
      }
    }
    return worst
        .map(c -> SafetyVerdict.blocked("banned-phrase", c.getKey(), findings(c.getValue())))
        .orElse(SafetyVerdict.allowed());
  }

  /** Each phrase once. */
  private static int points(List<Counted> found) {
    Set<String> counted = new HashSet<>();
    return found.stream()
        .map(Counted::phrase)
        .filter(phrase -> counted.add(phrase.text()))
        .mapToInt(phrase -> phrase.severity().points())
        .sum();
  }

  private static List<Finding> findings(List<Counted> found) {
    return found.stream().limit(SurfaceFilter.TOLD).map(Counted::finding).toList();
  }
}
