package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a test see each request arrive and decide when it is answered. */
final class LatchedServer implements AutoCloseable {

  private final Semaphore arrived = new Semaphore(0);
  private final Semaphore released = new Semaphore(0);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  LatchedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until so many requests more have arrived, and fails when they do not. */
  void awaitRequests(int count) throws InterruptedException {
    assertThat(arrived.tryAcquire(count, 30, TimeUnit.SECONDS))
        .as("%d requests have arrived", count)
        .isTrue();
  }

  /** How many requests have arrived that nobody has waited for yet. */
  int unawaited() {
    return arrived.availablePermits();
  }

  /** How many requests there ever were at the same time. */
  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Has so many requests answered. */
  void release(int count) {
    released.release(count);
  }

  @Override
  public void close() {
    released.release(1000);
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    arrived.release();
    released.acquireUninterruptibly();
    atOnce.decrementAndGet();
    byte[] body = Samples.answer().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
