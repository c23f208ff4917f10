package io.engage.benchmarks.run;

import java.util.List;

/**
 * A row of the table: one stage, and who takes part.
 *
 * @param id its number
 * @param stage what is done
 * @param unit what is counted: {@code rows}, {@code messages}
 * @param size how many of them in a round
 * @param entrants who takes part; each name once
 * @param goals what is to be reached
 * @param note what a reader must know to judge the figures
 */
public record Row(
    String id,
    String stage,
    String unit,
    int size,
    List<Entrant> entrants,
    List<Goal> goals,
    String note) {

  /** Copies the lists. */
  public Row {
    entrants = List.copyOf(entrants);
    goals = List.copyOf(goals);
  }

  /** The same with another size. */
  public Row scaled(double factor) {
    int scaled = Math.max(1, (int) (size * factor));
    return new Row(id, stage, unit, scaled, entrants, goals, note);
  }

  /** Who has this name. */
  public Entrant entrant(String name) {
    return entrants.stream()
        .filter(entrant -> entrant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("row " + id + " has no " + name));
  }
}
