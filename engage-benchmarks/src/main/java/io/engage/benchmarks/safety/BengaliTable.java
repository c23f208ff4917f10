package io.engage.benchmarks.safety;

import io.engage.safety.PhraseList;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the Bengali figures as Markdown. */
public final class BengaliTable {

  private static final String HEAD =
      "| texts | how many | held back | of a hundred | of a thousand |\n|---|---|---|---|---|\n";

  private BengaliTable() {}

  /**
   * Arguments, all optional: {@code data=../shared/data} where the corpora are, {@code
   * ordinary=a.txt,b.txt} files with ordinary sentences of others, one a line.
   */
  public static void main(String[] arguments) {
    Path data = Path.of(argument(arguments, "data").findFirst().orElse("../shared/data"));
    List<Path> ordinary =
        argument(arguments, "ordinary")
            .flatMap(files -> Arrays.stream(files.split(",")))
            .map(Path::of)
            .toList();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(of(data, ordinary));
  }

  /**
   * The table.
   *
   * @param data where the corpora are: the folder in which {@code bengali} lies
   * @param ordinary files with ordinary sentences of others, one a line
   */
  public static String of(Path data, List<Path> ordinary) {
    return BengaliMeasure.bundled().rows(data.resolve("bengali"), ordinary).stream()
        .map(Share::row)
        .collect(
            Collectors.joining(
                "\n", "Phrase lists " + PhraseList.bundled().version() + "\n\n" + HEAD, "\n"));
  }

  private static Stream<String> argument(String[] arguments, String name) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1));
  }
}
