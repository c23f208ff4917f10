package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Accepts nobody, and so many wait already that nobody more is let in to wait. */
final class FullServer implements AutoCloseable {

  private static final int ENOUGH = 50;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<Socket> waiting = new ArrayList<>();

  FullServer() throws IOException {
    while (letsIn()) {
      assertThat(waiting).as("waiting at a server that accepts nobody").hasSizeLessThan(ENOUGH);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (Socket each : waiting) {
      each.close();
    }
    server.close();
  }

  private boolean letsIn() throws IOException {
    Socket next = new Socket();
    waiting.add(next);
    try {
      next.connect(server.getLocalSocketAddress(), 200);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
