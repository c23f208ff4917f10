package io.engage.examples.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page on this machine, to this machine alone. */
final class PageServer implements AutoCloseable {

  static final int USUAL_PORT = 8025;

  private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
  private static final int LONGEST_FORM = 16_384;

  /** A page of another site that gives its own name our address finds no entrance. */
  private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1");

  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store");

  private final HttpServer server;
  private final Pages pages;
  private final ExecutorService threads = Executors.newFixedThreadPool(4, PageServer::daemon);
  private final CountDownLatch end = new CountDownLatch(1);

  private PageServer(HttpServer server, Pages pages) {
    this.server = server;
    this.pages = pages;
  }

  /**
   * Makes sure that the port wanted can be had, before anything is sent.
   *
   * @throws BadInputException when it is taken
   */
  static void check(OptionalInt port) {
    if (port.isPresent()) {
      try {
        new ServerSocket(port.getAsInt(), 1, InetAddress.getLoopbackAddress()).close();
      } catch (IOException e) {
        throw new BadInputException(Option.PORT.spelling(), "is taken; choose another");
      }
    }
  }

  /** Starts to serve on the port wanted, else the usual one, else one that is free. */
  static PageServer start(OptionalInt port, Pages pages) {
    try {
      PageServer page = new PageServer(bind(port), pages);
      page.server.setExecutor(page.threads);
      page.server.createContext("/", page::handle);
      page.server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a port on this machine for the page", e);
    }
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Waits until the process is stopped. */
  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    end.countDown();
  }

  private static HttpServer bind(OptionalInt port) throws IOException {
    try {
      return HttpServer.create(loopback(port.orElse(USUAL_PORT)), 0);
    } catch (BindException e) {
      LOG.debug("Another port, because this is taken", e);
      return HttpServer.create(loopback(0), 0);
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange, response(exchange));
    } catch (RuntimeException e) {
      LOG.warn("The page failed", e);
    }
  }

  private Response response(HttpExchange exchange) throws IOException {
    if (!isOurs(exchange)) {
      return Response.refused();
    }
    String path = exchange.getRequestURI().getPath();
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> pages.get(path, exchange.getRequestURI().getRawQuery());
      case "POST" -> pages.post(path, exchange.getRequestBody().readNBytes(LONGEST_FORM));
      default -> Response.refused();
    };
  }

  private static boolean isOurs(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return OUR_NAMES.contains(host.replaceFirst(":[0-9]+$", ""))
        && (origin == null || origin.equals("http://" + host));
  }

  private static void answer(HttpExchange exchange, Response response) throws IOException {
    SAFE.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", response.type());
    exchange.getResponseHeaders().set("Content-Security-Policy", response.policy());
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), headOnly ? -1 : response.body().length);
    if (!headOnly) {
      exchange.getResponseBody().write(response.body());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "demo-page");
    thread.setDaemon(true);
    return thread;
  }
}
