package io.engage.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** The other end of a {@link ProcessLane}: does what the lines on the input say. */
public final class Obedience {

  private final BufferedReader commands;
  private final PrintStream answers;

  /** Reads commands here and answers there. */
  public Obedience(BufferedReader commands, PrintStream answers) {
    this.commands = commands;
    this.answers = answers;
  }

  /** Obeys until the input ends. */
  public void obey(Contender contender) throws IOException {
    String command = commands.readLine();
    while (command != null) {
      answers.println(answer(contender, command.split(" ")));
      command = commands.readLine();
    }
  }

  private static String answer(Contender contender, String[] command) {
    int size = Integer.parseInt(command[1]);
    try {
      if (command[0].equals("prepare")) {
        contender.prepare(size);
        return "ready";
      }
      Timings each = new Timings();
      long started = System.nanoTime();
      contender.work(size, each);
      long took = System.nanoTime() - started;
      return "done " + took + " " + each.millis(0.5) + " " + each.millis(0.99);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      return "failed " + e;
    }
  }
}
