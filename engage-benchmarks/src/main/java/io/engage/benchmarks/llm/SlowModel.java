package io.engage.benchmarks.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks chat completions and takes its time, for any number of callers at once. */
final class SlowModel implements AutoCloseable {

  /** The server leaves Nagle's algorithm on otherwise, and forgets most idle connections. */
  static final String[] JVM = {
    "-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=2000"
  };

  private static final int BACKLOG = 2_000;

  private static final byte[] ANSWER =
      """
      {"model":"stub","choices":[{"finish_reason":"stop","message":{"role":"assistant","content":
      "{\\"subject\\":\\"Time for your next visit?\\",\\"body\\":\\"Hello {{name}}, it has been a while\
       since we last came. Choose a day and an hour that suit you.\\",\\"heading\\":null,\
      \\"action\\":\\"Book now\\",\\"highlight\\":null,\\"notice\\":null}"}}],
      "usage":{"prompt_tokens":600,"completion_tokens":60,"total_tokens":660}}
      """
          .replace("\n", " ")
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final AtomicInteger answers = new AtomicInteger();
  private final Duration delay;

  SlowModel(Duration delay) throws IOException {
    this.delay = delay;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(callers);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** How many were given since this was asked last. */
  int takeAnswers() {
    return answers.getAndSet(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      TimeUnit.MILLISECONDS.sleep(delay.toMillis());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, ANSWER.length);
      answers.incrementAndGet();
      exchange.getResponseBody().write(ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    callers.shutdownNow();
  }
}
