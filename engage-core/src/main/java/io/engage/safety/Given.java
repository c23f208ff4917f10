package io.engage.safety;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the engine itself put into a text. */
record Given(List<String> values) {

  /** What anyone may be called. */
  private static final Set<String> NAMES =
      Set.of("name", "fullname", "firstname", "lastname", "surname", "nickname", "username");

  private static final Set<String> SERVICE = Set.of("service");

  /** Where a new word begins in {@code customerName} and in {@code customer-name}. */
  private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|-");

  static Given in(ScreenedText text) {
    return of(text.facts());
  }

  /**
   * The facts but those that tell what somebody or something is called. A name may be typed in by
   * anyone, so it is no number to call and no offer, whatever it says.
   */
  static Map<String, String> ofTheHost(ScreenedText text) {
    Map<String, String> facts = new HashMap<>(text.facts());
    facts.keySet().removeIf(name -> isNameOfSomebody(name) || isNamed(name, SERVICE));
    return facts;
  }

  /** Whether a fact may be typed in by anyone; a service has its name from the host. */
  static boolean isNameOfSomebody(String fact) {
    return isNamed(fact, NAMES);
  }

  /**
   * Whether a fact is one of these or ends like one: {@code first_name}, {@code firstName}, {@code
   * First-Name} and {@code name.plain} do.
   */
  static boolean isNamed(String fact, Set<String> names) {
    String first = fact.strip().split("[ |.]", 2)[0];
    String small = NEW_WORD.matcher(first).replaceAll("_").toLowerCase(Locale.ROOT);
    return names.contains(small.substring(small.lastIndexOf('_') + 1));
  }

  static Given of(Map<String, String> facts) {
    return new Given(
        facts.values().stream()
            .filter(value -> !value.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** Whether these words stand inside a fact that was put in. */
  boolean covers(Surface surface, Finding finding) {
    return values.stream().anyMatch(value -> covers(surface.original(), value, finding));
  }

  private static boolean covers(String text, String value, Finding finding) {
    for (int at = Math.max(0, finding.end() - value.length()); at <= finding.start(); at++) {
      if (text.startsWith(value, at)) {
        return true;
      }
    }
    return false;
  }

  /** The text with a space in the place of every fact. */
  String without(String text) {
    String rest = text;
    for (String value : values) {
      rest = rest.replace(value, " ");
    }
    return rest;
  }
}
