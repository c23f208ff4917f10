package io.engage.benchmarks.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server for machines without {@code smtp-sink}: takes everything, keeps nothing. */
public final class PlainSink {

  private static final int BACKLOG = 1000;

  private PlainSink() {}

  /** Listens on the port that the first argument names, until the process is ended. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    try (ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress())) {
      serve(server);
    }
  }

  /** Takes everything that comes in here, until the process is ended. */
  public static void serve(ServerSocket server) throws IOException {
    while (true) {
      Socket socket = server.accept();
      Thread thread = new Thread(() -> converse(socket), "sink");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      answer(out, in, "220 sink");
      String command = line(in);
      while (command != null) {
        answer(out, in, reply(command));
        if (command.equals("DATA")) {
          skipMail(in);
          answer(out, in, "250 taken");
        }
        command = command.equals("QUIT") ? null : line(in);
      }
    } catch (IOException e) {
      // Whoever hangs up is done.
      return;
    }
  }

  private static String reply(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> command.startsWith("EHLO") ? "250-sink\r\n250 PIPELINING" : "250 ok";
    };
  }

  /** Answers wait in the buffer while commands do, as RFC 2920 asks for. */
  private static void answer(OutputStream out, InputStream in, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    if (in.available() == 0) {
      out.flush();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        return "QUIT";
      }
      line.append((char) next);
      next = in.read();
    }
    String text = line.toString().strip();
    boolean bare = text.length() == 4;
    return bare || text.startsWith("ehlo") ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static void skipMail(InputStream in) throws IOException {
    String line = line(in);
    while (!line.equals(".")) {
      line = line(in);
    }
  }
}
