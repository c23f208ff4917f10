package io.engage.benchmarks.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the entrants of a row in turn, round after round, each in its own place. */
public final class Rounds {

  private final Arena arena;
  private final String childClass;
  private final PrintStream log;

  /**
   * Rounds in this arena.
   *
   * @param childClass the main class of a contender's process; its arguments are row, entrant,
   *     database and port
   */
  public Rounds(Arena arena, String childClass, PrintStream log) {
    this.arena = arena;
    this.childClass = childClass;
    this.log = log;
  }

  /**
   * One first round, some to warm up that do not count, and so many warm ones. Whoever cannot run
   * is left out.
   */
  public Results run(Row row, int warmUps, int warm) {
    Results results = new Results();
    Map<Entrant, Place> places = new LinkedHashMap<>();
    Map<Entrant, Lane> lanes = new LinkedHashMap<>();
    try {
      for (Entrant entrant : row.entrants()) {
        places.put(entrant, arena.newPlace());
        open(row, entrant, places, lanes, results);
      }
      for (int round = 0; round <= warmUps + warm; round++) {
        for (Entrant entrant : inTurn(lanes.keySet(), round)) {
          Optional<Sample> sample = runOnce(row, entrant, lanes, results);
          if (round == 0 || round > warmUps) {
            sample.ifPresent(one -> results.add(entrant.name(), one));
          }
        }
      }
    } finally {
      lanes.values().forEach(Lane::close);
      places.values().forEach(arena::clear);
    }
    return results;
  }

  private void open(
      Row row,
      Entrant entrant,
      Map<Entrant, Place> places,
      Map<Entrant, Lane> lanes,
      Results results) {
    Place place = places.get(entrant);
    try {
      lanes.put(entrant, lane(row, entrant, place == null ? arena.newPlace() : place));
    } catch (NotRunException e) {
      giveUp(entrant, e, results);
    }
  }

  private Lane lane(Row row, Entrant entrant, Place place) {
    if (entrant.outside().isPresent()) {
      return entrant.outside().get().open(place, arena);
    }
    return new ProcessLane(
        Programs.java(
            entrant.jvm(),
            childClass,
            row.id(),
            entrant.name(),
            place.jdbcUrl(),
            Integer.toString(place.smtpPort())),
        arena.cpu());
  }

  /** Nobody always comes after the same other. */
  private static List<Entrant> inTurn(Iterable<Entrant> entrants, int round) {
    List<Entrant> order = new ArrayList<>();
    entrants.forEach(order::add);
    Collections.rotate(order, -round);
    return order;
  }

  private Optional<Sample> runOnce(
      Row row, Entrant entrant, Map<Entrant, Lane> lanes, Results results) {
    Lane lane = lanes.get(entrant);
    if (lane == null) {
      return Optional.empty();
    }
    try {
      lane.prepare(row.size());
      Sample sample = lane.work(row.size());
      log.printf(
          "  %-4s %-45s %,10.0f/s %6.0f µs%n",
          row.id(), entrant.name(), sample.rate(), sample.cpuMicros());
      return Optional.of(sample);
    } catch (NotRunException e) {
      giveUp(entrant, e, results);
      lane.close();
      lanes.remove(entrant);
      return Optional.empty();
    }
  }

  private void giveUp(Entrant entrant, NotRunException why, Results results) {
    results.cannotRun(entrant.name(), String.valueOf(why.getMessage()));
    log.printf("  %s: not run: %s%n", entrant.name(), why.getMessage());
  }
}
