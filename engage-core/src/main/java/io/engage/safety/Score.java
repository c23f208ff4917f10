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

  private final Map<String, List<Hit>> byCategory = new LinkedHashMap<>();

  /** Of categories with as many points, the first of these counts. */
  Score(List<String> categories) {
    categories.forEach(category -> byCategory.put(category, new ArrayList<>()));
  }

  private record Hit(Phrase phrase, Finding finding) {

    boolean isWithin(Hit other) {
      Finding outer = other.finding;
      return finding.part().equals(outer.part())
          && outer.start() <= finding.start()
          && finding.end() <= outer.end()
          && outer.end() - outer.start() > finding.end() - finding.start()
          && other.phrase.severity().points() >= phrase.severity().points();
    }
  }

  /** Notes a phrase. */
  void add(Phrase phrase, Finding finding) {
    byCategory
        .computeIfAbsent(phrase.category(), category -> new ArrayList<>())
        .add(new Hit(phrase, finding));
  }

  /** Blocked for the category with the most points, if they are enough; the first of equals. */
  SafetyVerdict verdict() {
    Optional<Map.Entry<String, List<Hit>>> worst = Optional.empty();
    int most = Severity.ENOUGH - 1;
    for (Map.Entry<String, List<Hit>> category : byCategory.entrySet()) {
      int points = points(category.getValue());
      if (points > most) {
        most = points;
        worst = Optional.of(category);
      }
    }
    return worst
        .map(c -> SafetyVerdict.blocked("banned-phrase", c.getKey(), findings(c.getValue())))
        .orElse(SafetyVerdict.allowed());
  }

  /** Each phrase once, and none for words that a longer phrase has been counted for. */
  private static int points(List<Hit> hits) {
    Set<String> counted = new HashSet<>();
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(hit::isWithin))
        .map(Hit::phrase)
        .filter(phrase -> counted.add(phrase.text()))
        .mapToInt(phrase -> phrase.severity().points())
        .sum();
  }

  private static List<Finding> findings(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(hit::isWithin))
        .map(Hit::finding)
        .distinct()
        .toList();
  }
}
