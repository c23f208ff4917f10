package io.engage.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A contender in a process of its own, so that no heap, code cache or thread of another is in its
 * way. It is told what to do in lines on its input and answers in lines on its output: {@code
 * prepare 1000} with {@code ready}, {@code work 1000} with {@code done} and its nanoseconds, median
 * and 99th percentile in milliseconds, anything with {@code failed} and why.
 */
final class ProcessLane implements Lane {

  private static final double NANOS_IN_A_SECOND = 1e9;
  private static final int FAREWELL_SECONDS = 20;

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;
  private final Cpu cpu;

  ProcessLane(List<String> command, Cpu shared) {
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new NotRunException(command.get(0) + " does not start", e);
    }
    commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    cpu = shared.and(process.pid());
  }

  @Override
  public void prepare(int size) {
    ask("prepare " + size, "ready");
  }

  @Override
  public Sample work(int size) {
    double before = cpu.micros();
    String[] figures = ask("work " + size, "done").split(" ");
    double used = cpu.micros() - before;
    return new Sample(
        size,
        Long.parseLong(figures[1]) / NANOS_IN_A_SECOND,
        used / size,
        Double.parseDouble(figures[2]),
        Double.parseDouble(figures[3]));
  }

  @Override
  public void close() {
    commands.close();
    try {
      if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String ask(String command, String expected) {
    commands.println(command);
    try {
      String answer = answers.readLine();
      while (answer != null && !answer.startsWith(expected)) {
        if (answer.startsWith("failed")) {
          throw new NotRunException(answer);
        }
        answer = answers.readLine();
      }
      if (answer == null) {
        throw new NotRunException("the process ended");
      }
      return answer;
    } catch (IOException e) {
      throw new NotRunException("the process does not answer", e);
    }
  }
}
