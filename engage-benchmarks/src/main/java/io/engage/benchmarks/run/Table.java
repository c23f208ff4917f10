package io.engage.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The results as Markdown. */
public final class Table {

  private static final String SUMMARY =
      """
      | # | stage | limit | best peer | ours | ÷ limit | ÷ best peer | goal | reached | met |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private static final String DETAILS =
      """
      | | first run | warm | CPU µs each | p50 ms | p99 ms |
      |---|---|---|---|---|---|
      """;

  private final StringBuilder summary = new StringBuilder(SUMMARY);
  private final StringBuilder details = new StringBuilder();

  /** Adds a row. */
  public void add(Row row, Results results) {
    String figures = figures(row, results);
    for (Goal goal : row.goals()) {
      OptionalDouble reached = goal.figure().apply(results);
      summary.append(
          line(
              List.of(
                  figures,
                  goal.words(),
                  number(reached),
                  reached.isEmpty()
                      ? "not run"
                      : goal.isMetBy(reached.getAsDouble()) ? "yes" : "**no**")));
      figures = line(List.of("", "", "", "", "", "", "")).strip().replaceAll("^\\| | \\|$", "");
    }
    addDetails(row, results);
  }

  /** All of it. */
  public String markdown() {
    return summary + "\n" + details;
  }

  private String figures(Row row, Results results) {
    OptionalDouble limit = bestOf(Entrant.Kind.LIMIT, row, results);
    OptionalDouble peer = bestOf(Entrant.Kind.PEER, row, results);
    OptionalDouble ours = firstOf(Entrant.Kind.OURS, row, results);
    return String.join(
        " | ",
        row.id(),
        row.stage(),
        number(limit),
        number(peer),
        number(ours),
        ratio(ours, limit),
        ratio(ours, peer));
  }

  private void addDetails(Row row, Results results) {
    details
        .append("### ")
        .append(row.id())
        .append(". ")
        .append(row.stage())
        .append("\n\n")
        .append(String.format(Locale.ROOT, "%,d %s a round.", row.size(), row.unit()))
        .append(row.note().isEmpty() ? "" : " " + row.note())
        .append("\n\n")
        .append(DETAILS);
    row.entrants().forEach(entrant -> details.append(line(cells(entrant, results))));
    details.append("\n");
  }

  private static List<String> cells(Entrant entrant, Results results) {
    List<String> cells = new ArrayList<>();
    cells.add(entrant.name() + " (" + entrant.kind().name().toLowerCase(Locale.ROOT) + ")");
    results
        .whyNot(entrant.name())
        .ifPresentOrElse(
            why -> cells.addAll(List.of("not run: " + why, "", "", "", "")),
            () -> {
              cells.add(number(results.first(entrant.name(), Sample::rate)) + "/s");
              cells.add(warm(entrant, results, Sample::rate) + "/s");
              cells.add(warm(entrant, results, Sample::cpuMicros));
              cells.add(warm(entrant, results, Sample::p50));
              cells.add(warm(entrant, results, Sample::p99));
            });
    return cells;
  }

  private static String warm(Entrant entrant, Results results, ToDoubleFunction<Sample> figure) {
    return number(results.warm(entrant.name(), figure));
  }

  private static OptionalDouble bestOf(Entrant.Kind kind, Row row, Results results) {
    return row.entrants().stream()
        .filter(entrant -> entrant.kind() == kind)
        .flatMapToDouble(entrant -> results.warm(entrant.name(), Sample::rate).stream())
        .max();
  }

  private static OptionalDouble firstOf(Entrant.Kind kind, Row row, Results results) {
    return row.entrants().stream()
        .filter(entrant -> entrant.kind() == kind)
        .limit(1)
        .flatMapToDouble(entrant -> results.warm(entrant.name(), Sample::rate).stream())
        .findFirst();
  }

  private static String ratio(OptionalDouble first, OptionalDouble second) {
    return first.isPresent() && second.isPresent()
        ? number(OptionalDouble.of(first.getAsDouble() / second.getAsDouble()))
        : "";
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    String format = Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, number);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
