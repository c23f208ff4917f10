package io.engage.content;

import io.engage.error.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The header lines of a file, in their order. A line that begins with a space goes on. */
record Headers(List<Line> lines) {

  /** A name and what is said of it. */
  record Line(String name, String text) {}

  static Headers read(String path, String head, Problems problems) {
    List<Line> lines = new ArrayList<>();
    for (String line : unfolded(head)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        problems.add(path, "\"" + line + "\" is no header");
      } else {
        lines.add(new Line(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return new Headers(lines);
  }

  Optional<String> first(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).map(Line::text).findFirst();
  }

  /** Several lines as one, with commas between; empty when there is none. */
  Optional<String> joined(String name) {
    List<Line> all = lines.stream().filter(line -> line.name().equals(name)).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().map(Line::text).collect(Collectors.joining(", ")));
  }

  private static List<String> unfolded(String head) {
    List<String> lines = new ArrayList<>();
    for (String line : head.lines().toList()) {
      boolean goesOn = !lines.isEmpty() && line.startsWith(" ") && !line.isBlank();
      if (goesOn) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
