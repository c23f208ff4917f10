package io.engage.content;

import io.engage.error.Problems;
import java.util.Optional;

/**
 * Holds the facts that a text declares to those that a source has.
 *
 * @param source what has them, as problems name it
 * @param known the facts it has
 */
record FactFit(String source, DeclaredFacts known) {

  /** Every fact that is unknown, may be missing, or is something else. */
  void check(String path, DeclaredFacts declared, Problems problems) {
    for (DeclaredFact fact : declared.all()) {
      String place = path + "." + fact.name();
      Optional<DeclaredFact> there = known.find(fact.name());
      if (there.isEmpty()) {
        problems.add(place, "is not in " + source + ", which has " + names());
      } else {
        check(place, fact, there.get(), problems);
      }
    }
  }

  private void check(String place, DeclaredFact fact, DeclaredFact there, Problems problems) {
    problems.require(
        fact.isOptional() || !there.isOptional(),
        place,
        "may be missing in " + source + "; declare it as " + fact.name() + "?");
    if (fact.type().isPresent() && there.type().isPresent()) {
      check(place, fact.type().get(), there.type().get(), problems);
    }
  }

  private void check(String place, FactType wanted, FactType there, Problems problems) {
    if (wanted instanceof ListType list
        && there instanceof ListType other
        && list.isOfRows()
        && other.isOfRows()) {
      new FactFit("the rows of " + source, other.fields()).check(place, list.fields(), problems);
    } else {
      problems.require(
          wanted.toString().equals(there.toString()),
          place,
          "is a " + wanted + " here and a " + there + " in " + source);
    }
  }

  private Iterable<String> names() {
    return known.all().stream().map(DeclaredFact::name).toList();
  }
}
