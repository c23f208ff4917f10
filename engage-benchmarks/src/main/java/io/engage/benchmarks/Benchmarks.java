package io.engage.benchmarks;

import io.engage.benchmarks.run.Arena;
import io.engage.benchmarks.run.Rounds;
import io.engage.benchmarks.run.Row;
import io.engage.benchmarks.run.Table;
import io.engage.benchmarks.safety.SafetyMeasures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the rows of the table and prints it; see {@code docs/performance.md}. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Arguments, all optional: {@code rows=9,10} which rows, {@code rounds=3} how many warm rounds,
   * {@code warmups=4} how many before them that do not count, {@code scale=1.0} how much of the
   * usual size, {@code out=file} where the table goes as well. With {@code safety=corpora} and
   * {@code data=directory} it measures the safety filters instead, with {@code
   * ordinary=a.txt,b.txt} on ordinary Bengali sentences of others too; see {@code docs/safety.md}.
   */
  public static void main(String[] arguments) throws IOException {
    String safety = argument(arguments, "safety", "");
    if (safety.isEmpty()) {
      race(arguments);
    } else {
      Path data = Path.of(argument(arguments, "data", "../shared/data"));
      List<Path> ordinary = list(arguments, "ordinary").stream().map(Path::of).toList();
      out().println(SafetyMeasures.take(safety, data, ordinary));
    }
    System.exit(0);
  }

  private static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  private static void race(String[] arguments) throws IOException {
    PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int rounds = Integer.parseInt(argument(arguments, "rounds", "3"));
    int warmUps = Integer.parseInt(argument(arguments, "warmups", "4"));
    double scale = Double.parseDouble(argument(arguments, "scale", "1"));
    Path out = Path.of(argument(arguments, "out", "target/performance.md"));
    List<String> wanted = list(arguments, "rows");
    Table table = new Table();
    try (Arena arena = Arena.open()) {
      log.println("Mail goes to " + arena.sinkName());
      for (Row row : Rows.all()) {
        if (wanted.isEmpty() || wanted.contains(row.id())) {
          Row scaled = row.scaled(scale);
          table.add(
              scaled, new Rounds(arena, Child.class.getName(), log).run(scaled, warmUps, rounds));
        }
      }
    }
    out().println(table.markdown());
    Files.writeString(out, table.markdown());
  }

  private static List<String> list(String[] arguments, String name) {
    return Arrays.stream(argument(arguments, name, "").split(","))
        .filter(part -> !part.isBlank())
        .toList();
  }

  private static String argument(String[] arguments, String name, String otherwise) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
