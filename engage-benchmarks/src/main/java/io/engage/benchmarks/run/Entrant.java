package io.engage.benchmarks.run;

import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a row.
 *
 * @param name unique in its row
 * @param kind in which quality
 * @param jvm arguments of the JVM that it gets, if it is a contender of ours
 * @param contender what it does, if it runs in a JVM
 * @param outside how it is run otherwise
 */
public record Entrant(
    String name,
    Kind kind,
    List<String> jvm,
    Optional<Contender.Factory> contender,
    Optional<Outside> outside) {

  /** In which quality somebody takes part. */
  public enum Kind {
    /** The least that must be done in any case. */
    LIMIT,
    /** Somebody else's library. */
    PEER,
    /** This library. */
    OURS
  }

  /** Opens a lane that is no JVM of ours. */
  @FunctionalInterface
  public interface Outside {

    /**
     * The lane.
     *
     * @throws NotRunException when that cannot be done on this machine
     */
    Lane open(Place place, Arena arena);
  }

  /** The least that must be done. */
  public static Entrant limit(String name, Contender.Factory contender) {
    return new Entrant(name, Kind.LIMIT, List.of(), Optional.of(contender), Optional.empty());
  }

  /** A peer on the JVM. */
  public static Entrant peer(String name, Contender.Factory contender) {
    return new Entrant(name, Kind.PEER, List.of(), Optional.of(contender), Optional.empty());
  }

  /** This library. */
  public static Entrant ours(String name, Contender.Factory contender) {
    return new Entrant(name, Kind.OURS, List.of(), Optional.of(contender), Optional.empty());
  }

  /** Somebody who does not run on a JVM of ours. */
  public static Entrant outside(String name, Kind kind, Outside lane) {
    return new Entrant(name, kind, List.of(), Optional.empty(), Optional.of(lane));
  }

  /** The same in a JVM with these arguments. */
  public Entrant with(String... arguments) {
    return new Entrant(name, kind, List.of(arguments), contender, outside);
  }
}
