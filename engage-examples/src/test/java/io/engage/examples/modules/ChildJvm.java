package io.engage.examples.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a JVM of its own ended.
 *
 * @param exit its exit code
 * @param output what it wrote, errors among it
 */
record ChildJvm(int exit, String output) {

  private static final int PATIENCE_SECONDS = 120;

  /** Runs this JDK's {@code java} with these arguments, and waits for its end. */
  static ChildJvm run(Path directory, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path output = Files.createTempFile(directory, "java", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running: " + Files.readString(output));
      }
      return new ChildJvm(process.exitValue(), Files.readString(output));
    } finally {
      process.destroyForcibly();
    }
  }
}
