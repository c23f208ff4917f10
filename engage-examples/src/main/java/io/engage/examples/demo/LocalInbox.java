package io.engage.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail server of one's own on this machine: takes every mail over a socket, keeps its bytes and
 * sends nothing on. Reachable from this machine alone.
 */
final class LocalInbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalInbox.class);
  private static final int MOST_MAILS = 10_000;
  private static final long MOST_BYTES = 64L << 20;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalInbox::daemon);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<ReceivedMail> mails = new ArrayList<>();
  private long bytesKept;
  private int taken;

  private LocalInbox(ServerSocket server) {
    this.server = server;
  }

  /** Opens an inbox on a free port. */
  static LocalInbox open() {
    try {
      LocalInbox inbox = new LocalInbox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      inbox.threads.execute(inbox::accept);
      return inbox;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a port on this machine for the inbox", e);
    }
  }

  String host() {
    return server.getInetAddress().getHostAddress();
  }

  int port() {
    return server.getLocalPort();
  }

  /** The mails kept, in the order in which they came. */
  synchronized List<ReceivedMail> mails() {
    return List.copyOf(mails);
  }

  synchronized Optional<ReceivedMail> mail(int number) {
    return number >= 1 && number <= mails.size()
        ? Optional.of(mails.get(number - 1))
        : Optional.empty();
  }

  /** How many mails were taken; more than are kept when there were very many. */
  synchronized int taken() {
    return taken;
  }

  @Override
  public void close() {
    close(server);
    open.forEach(LocalInbox::close);
    threads.shutdownNow();
  }

  private synchronized void take(List<String> recipients, byte[] bytes) {
    taken++;
    if (mails.size() < MOST_MAILS && bytesKept + bytes.length <= MOST_BYTES) {
      mails.add(new ReceivedMail(mails.size() + 1, recipients, bytes));
      bytesKept += bytes.length;
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> converse(socket));
      } catch (IOException e) {
        LOG.debug("The inbox stops listening", e);
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      new SmtpConversation(socket.getInputStream(), socket.getOutputStream(), this::take).run();
    } catch (IOException e) {
      LOG.debug("A connection to the inbox broke", e);
    } finally {
      open.remove(socket);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      LOG.debug("A socket of the inbox did not close", e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "demo-inbox");
    thread.setDaemon(true);
    return thread;
  }
}
