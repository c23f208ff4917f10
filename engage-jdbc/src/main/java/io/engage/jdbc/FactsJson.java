package io.engage.jdbc;

import io.engage.message.GivenFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Facts in and out of their column. What they are stands beside them under a name that no fact can
 * have; a row without it was written for its reader before facts had types.
 */
final class FactsJson {

  private static final String TYPES = "#types";

  private FactsJson() {}

  static String write(GivenFacts facts) {
    Map<String, String> all = new HashMap<>(facts.values());
    facts.types().ifPresent(types -> all.put(TYPES, types));
    return Json.write(all);
  }

  static GivenFacts read(String json) {
    Map<String, String> all = new HashMap<>(Json.read("facts", json));
    Optional<String> types = Optional.ofNullable(all.remove(TYPES));
    return new GivenFacts(all, types);
  }
}
