package io.engage.benchmarks;

import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Obedience;
import io.engage.benchmarks.run.Place;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The process that one contender has to itself. */
public final class Child {

  private Child() {}

  /** Arguments: row, entrant, database, port of the mail server. */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Libraries that are proud of themselves say so on the output.
    System.setOut(System.err);
    leaveWithParent();
    Place place = new Place(arguments[2], Integer.parseInt(arguments[3]));
    try (Contender contender =
        Rows.find(arguments[0]).entrant(arguments[1]).contender().orElseThrow().at(place)) {
      new Obedience(
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), answers)
          .obey(contender);
    }
    System.exit(0);
  }

  /** A contender in the middle of its work would not notice that nobody waits for its answer. */
  private static void leaveWithParent() {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
