package io.engage.examples.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on this machine as OpenAI's chat completions do, without a model behind it: the words are
 * put together from a phrase book, by what was asked. Reachable from this machine alone.
 */
final class ModelStub implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ModelStub.class);
  private static final String PATH = "/v1/chat/completions";
  private static final int LONGEST_REQUEST = 1 << 20;

  private final HttpServer server;
  private final Instant now;
  private final String key = "demo-" + UUID.randomUUID();
  private final Set<Long> putOff = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(4, ModelStub::daemon);

  private ModelStub(HttpServer server, Instant now) {
    this.server = server;
    this.now = now;
  }

  /** Starts it on a free port; it takes this to be the time. */
  static ModelStub start(Instant now) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      ModelStub stub = new ModelStub(HttpServer.create(anyPort, 0), now);
      stub.server.setExecutor(stub.threads);
      stub.server.createContext("/", stub::handle);
      stub.server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a port on this machine for the model's stub", e);
    }
  }

  /** The part of its address before {@code /chat/completions}. */
  String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  /** The key that it wants to see. */
  String key() {
    return key;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    } catch (RuntimeException e) {
      LOG.warn("The model's stub failed", e);
    }
  }

  private StubReply reply(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
    if (!isAuthorized(exchange)) {
      return StubReply.wrongKey();
    }
    if (!exchange.getRequestURI().getPath().equals(PATH)
        || !exchange.getRequestMethod().equals("POST")) {
      return StubReply.notFound();
    }
    return body.length > LONGEST_REQUEST
        ? StubReply.badRequest("the request is too long")
        : reply(body);
  }

  private StubReply reply(byte[] body) {
    try {
      ChatQuestion question = ChatQuestion.parse(body);
      Whim whim = Whim.towards(question);
      return whim == Whim.IS_BUSY && putOff.add(question.customer())
          ? StubReply.busy()
          : StubReply.completion(new ModelAnswer(question, now).completion(whim));
    } catch (IllegalArgumentException e) {
      return StubReply.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private boolean isAuthorized(HttpExchange exchange) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return MessageDigest.isEqual(bytes(header), bytes("Bearer " + key));
  }

  private static void send(HttpExchange exchange, StubReply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    // This server sends head and body apart; on a connection that stays open, the body would wait
    // some 40 ms until the head is acknowledged.
    exchange.getResponseHeaders().set("Connection", "close");
    byte[] body = reply.body();
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), headOnly ? -1 : body.length);
    if (!headOnly) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "demo-model");
    thread.setDaemon(true);
    return thread;
  }
}
