package io.engage.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo in a process of its own, as a shell would start it. */
final class DemoProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 150;

  private final Process process;
  private final Path output;

  private DemoProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static DemoProcess start(Path directory, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What makes a short life begin soon.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Demo.class.getName()));
    command.addAll(words);
    Path output = Files.createTempFile(directory, "demo", ".txt");
    return new DemoProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /** Ends it with SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for its end, which must be a good one. */
  void finish() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("a demo does not come to a good end:\n" + output());
    }
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() {
    kill();
  }
}
