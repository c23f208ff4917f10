package io.engage.examples.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that falls silent after so many mails: it takes each further one and gives no
 * answer until it is told to. Its list of what it took is the truth.
 */
final class SilentInbox implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^@>]+)@");

  private final int answered;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<String> mails = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Future<?>> conversations = new ConcurrentLinkedQueue<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final CountDownLatch waiting;
  private final CountDownLatch voice = new CountDownLatch(1);

  /**
   * Listens.
   *
   * @param answered after how many mails it falls silent
   * @param waiting how many connections are to wait for it then
   */
  SilentInbox(int answered, int waiting) throws IOException {
    this.answered = answered;
    this.waiting = new CountDownLatch(waiting);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** The ids of the mails it took, in the order in which they came. */
  List<String> mails() {
    return List.copyOf(mails);
  }

  /** Waits until so many connections wait for an answer. */
  boolean isWaitedFor() throws InterruptedException {
    return waiting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Answers again, and waits until what the dead had written is read. */
  void speakToTheDead() throws InterruptedException, ExecutionException, TimeoutException {
    voice.countDown();
    for (Future<?> conversation : conversations) {
      conversation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        conversations.add(threads.submit(() -> converse(socket)));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      new SmtpConversation(socket.getInputStream(), socket.getOutputStream(), this::take).run();
    } catch (IOException e) {
      // Whoever is killed hangs up in the middle.
    }
  }

  private void take(List<String> recipients, byte[] bytes) {
    Matcher id = MESSAGE_ID.matcher(new String(bytes, StandardCharsets.UTF_8));
    mails.add(id.find() ? id.group(1) : "a mail without an id to " + recipients);
    if (taken.incrementAndGet() > answered) {
      waiting.countDown();
      awaitVoice();
    }
  }

  private void awaitVoice() {
    try {
      voice.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
