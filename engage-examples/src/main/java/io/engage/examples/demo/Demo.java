package io.engage.examples.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Runs the demo; see {@code --help}. */
public final class Demo {

  private Demo() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] args) {
    // Bengali names are printed, whatever the platform's own encoding is.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(
        new DemoCommand(System.in, out, err, Clock.systemUTC(), System.getenv())
            .run(List.of(args)));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
