package io.engage.jdbc.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A TCP proxy on the loopback that treats every connection as its fate will have it. */
final class Wire implements Closeable {

  private static final int BUFFER = 8_192;

  private final ServerSocket server;
  private final int target;
  private final Supplier<Fate> fates;
  private final Queue<Fate> fated = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Wire(int target, Supplier<Fate> fates) throws IOException {
    this.target = target;
    this.fates = fates;
    this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    daemon("wire", this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many connections did not live as long as their ends wanted. */
  long harmed() {
    return fated.stream().filter(Fate::isSpent).count();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // Closed, or nobody listens behind it: the guest is turned away.
      }
    }
  }

  private void connect(Socket near) throws IOException {
    open.add(near);
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(far);
      Fate fate = fates.get();
      fated.add(fate);
      daemon("wire-up", () -> pump(near, far, fate));
      daemon("wire-down", () -> pump(far, near, fate));
    } catch (IOException e) {
      near.close();
      throw e;
    }
  }

  private void pump(Socket from, Socket to, Fate fate) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read >= 0) {
        int allowed = fate.allows(read);
        out.write(buffer, 0, allowed);
        out.flush();
        if (allowed < read && fate.isEnd()) {
          break;
        }
        read = in.read(buffer);
      }
    } catch (IOException | InterruptedException e) {
      // One of the two hung up.
    } finally {
      hangUp(from);
      hangUp(to);
    }
  }

  private void hangUp(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
