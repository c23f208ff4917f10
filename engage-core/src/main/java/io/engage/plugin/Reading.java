package io.engage.plugin;

import io.engage.error.Problem;
import io.engage.error.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was asked for so far, and what was wrong with it. Whatever nobody asks for is unknown. */
final class Reading {

  private final List<Given> given;
  private final List<Given> said;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final Set<String> areas = new LinkedHashSet<>();
  private final Set<String> parts = new LinkedHashSet<>();
  private final Problems problems = new Problems();

  Reading(List<Given> given) {
    this.given = given;
    this.said = given.stream().filter(value -> !value.value().isBlank()).toList();
  }

  /** Everything that was given, blank or not. */
  List<Given> given() {
    return given;
  }

  /** What was given a value. */
  List<Given> said() {
    return said;
  }

  /** The value of a property; a blank one counts as none. */
  Optional<String> ask(String path) {
    asked.add(path);
    return said.stream()
        .filter(value -> value.is(path))
        .map(value -> value.value().strip())
        .findFirst();
  }

  /** Says that somebody else asks for what lies below this prefix, which ends with a dot. */
  void askBelow(String prefix) {
    groups.add(prefix);
  }

  /** Says that parts with names of their own lie below this prefix, which ends with a dot. */
  void askForParts(String prefix) {
    areas.add(prefix);
  }

  /** Says that a part has its settings below this prefix, which ends with a dot. */
  void knowPart(String prefix) {
    parts.add(prefix);
  }

  void problem(String path, String message) {
    problems.add(path, message);
  }

  /** Everything wrong below a prefix, what nobody asked for included. */
  List<Problem> wrongBelow(String prefix) {
    Problems wrong = new Problems();
    problems.found().stream()
        .filter(problem -> problem.path().startsWith(prefix))
        .forEach(problem -> wrong.add(problem.path(), problem.message()));
    given.stream()
        .filter(value -> value.isBelow(prefix) && isUnknown(value, prefix))
        .forEach(value -> wrong.add(value.name(), notKnown(value, prefix)));
    return wrong.found();
  }

  private boolean isUnknown(Given value, String prefix) {
    return asked.stream().noneMatch(value::is)
        && groups.stream()
            .filter(group -> group.length() > prefix.length())
            .noneMatch(value::isBelow)
        && parts.stream().noneMatch(part -> isNeighbour(part, prefix) && value.isBelow(part));
  }

  /** In the environment, what is below {@code sms-backup} looks as if it were below {@code sms}. */
  private static boolean isNeighbour(String part, String prefix) {
    return part.length() > prefix.length() && !part.startsWith(prefix);
  }

  private String notKnown(Given value, String prefix) {
    List<String> known = asked.stream().filter(path -> path.startsWith(prefix)).toList();
    return nearest(value, known)
        .map(near -> "is not known; did you mean " + value.spelled(near) + "?")
        .orElseGet(() -> "is not known; known are " + String.join(", ", known));
  }

  /** Looks at whole names first, then at names of areas, whose parts have names of their own. */
  private Optional<String> nearest(Given value, Collection<String> known) {
    return Spelling.nearestPath(value.property(), known)
        .or(() -> Spelling.nearestPath(firstTwo(value.property()), areas).map(area -> area + "…"));
  }

  private static String firstTwo(String path) {
    int second = path.indexOf('.', path.indexOf('.') + 1);
    return second < 0 ? path : path.substring(0, second + 1);
  }
}
