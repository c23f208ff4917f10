package io.engage.benchmarks.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A mail server in a process of its own that takes everything and keeps nothing. */
final class Sink implements AutoCloseable {

  private static final int MOST_TRIES = 200;
  private static final int BACKLOG = 1000;

  private final String name;
  private final Process process;
  private final int port;

  private Sink(String name, Process process, int port) {
    this.name = name;
    this.process = process;
    this.port = port;
  }

  /** Postfix's {@code smtp-sink} where it is installed, else our own. */
  static Sink start() throws IOException {
    int port = freePort();
    boolean postfix = Programs.isInstalled("smtp-sink");
    List<String> command =
        postfix
            ? List.of("smtp-sink", "-u", "nobody", "-c", "127.0.0.1:" + port, "" + BACKLOG)
            : Programs.java(List.of("-Xmx64m"), PlainSink.class.getName(), "" + port);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Sink sink = new Sink(postfix ? "smtp-sink" : "a sink of our own", process, port);
    sink.awaitListening();
    return sink;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void awaitListening() throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.getInputStream().read() == '2') {
          return;
        }
      } catch (IOException e) {
        Programs.pause();
      }
    }
    process.destroy();
    throw new IOException(name + " does not listen");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
