package io.engage.examples.modules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Modules as other people write them, below {@code src/test/module-path}. */
final class ModuleSources {

  private static final Path SOURCES = Path.of("src", "test", "module-path");

  private ModuleSources() {}

  /** Compiles one of them against these modules, as its author would. */
  static Path compile(String name, String modulePath, Path into) throws IOException {
    Path classes = into.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of("-p", modulePath, "-d", classes.toString(), "-encoding", "UTF-8"));
    try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
    }
    StringWriter said = new StringWriter();
    PrintWriter printer = new PrintWriter(said);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    if (javac.run(printer, printer, arguments.toArray(String[]::new)) != 0) {
      throw new AssertionError(said);
    }
    return classes;
  }
}
