package io.engage.jdbc.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker process, seen from its parent. */
final class Child implements AutoCloseable {

  /** What makes a short life begin soon. */
  static final List<String> JVM =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx192m");

  private static final String ENDED = "ended";

  private final Process process;
  private final CountDownLatch atWork = new CountDownLatch(1);
  private final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  private Child(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "child-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static Child start(Orders orders) throws IOException {
    return start(Worker.class, JVM, orders);
  }

  static Child start(Class<?> program, List<String> jvm, Orders orders) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(ClassArchive.shared().options());
    command.add(program.getName());
    command.addAll(orders.arguments());
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Writes a line to its standard input. */
  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Ends its standard input. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  /**
   * What it says next, once it does.
   *
   * @return empty when it ended instead
   */
  Optional<String> next(Duration patience) throws InterruptedException {
    String signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (signal == null) {
      throw new AssertionError("a worker process says nothing:\n" + threads());
    }
    return Optional.of(signal).filter(said -> !said.equals(ENDED));
  }

  /** Waits until it says this, or ends. */
  boolean says(String wanted, Duration patience) throws InterruptedException {
    Optional<String> said = next(patience);
    while (said.isPresent() && !said.get().equals(wanted)) {
      said = next(patience);
    }
    return said.isPresent();
  }

  /** Waits until it has come to work, or ended. */
  void awaitWork(Duration patience) throws InterruptedException {
    if (!atWork.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("a worker process does not come to work:\n" + log());
    }
  }

  /** Ends it with SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Asks it to end, with SIGTERM. {@link Process#destroy} would close its standard input, too,
   * which to it is the death of its parent.
   */
  void terminate() throws IOException, InterruptedException {
    signal("TERM");
  }

  /** Sends it a signal by name: TERM, STOP, CONT. */
  void signal(String name) throws IOException, InterruptedException {
    Processes.signal(process.pid(), name);
  }

  boolean endsWithin(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for its end, which must be a good one. */
  void finish(Duration patience) throws InterruptedException {
    if (!endsWithin(patience)) {
      throw new AssertionError("a worker process does not end:\n" + log());
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(
          "a worker process ended with " + process.exitValue() + ":\n" + log());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it is doing instead: its JVM prints its threads when it is sent this signal. */
  private String threads() throws InterruptedException {
    try {
      signal("QUIT");
    } catch (IOException e) {
      log.add(e.getMessage());
    }
    endsWithin(Duration.ofSeconds(3));
    return log();
  }

  String log() {
    return String.join("\n", log);
  }

  @Override
  public void close() {
    kill();
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        hear(line);
      }
    } catch (IOException e) {
      log.add("its output broke off: " + e.getMessage());
    } finally {
      signals.add(ENDED);
      atWork.countDown();
    }
  }

  private void hear(String line) {
    if (line.startsWith(Signals.MARK)) {
      String signal = line.substring(Signals.MARK.length());
      signals.add(signal);
      if (signal.equals(Signals.AT_WORK)) {
        atWork.countDown();
      }
    } else {
      log.add(line);
    }
  }
}
