package io.engage.examples.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's model server: keeps what it is asked and always writes the same. */
final class RecordingModel implements AutoCloseable {

  static final String BODY = "অন্য কোথাও থেকে লেখা একটি চিঠি, {{valid_for}} পর্যন্ত কাজে লাগবে।";

  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** One request. */
  record Asked(String path, Optional<String> authorization, String body) {}

  RecordingModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/proxy/v1";
  }

  List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestURI().getPath(),
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      byte[] answer = answer().toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private ObjectNode answer() {
    ObjectNode content = json.createObjectNode().put("subject", "একটি চিঠি").put("body", BODY);
    List.of("heading", "action", "highlight", "notice").forEach(content::putNull);
    ObjectNode answer = json.createObjectNode().put("model", "somebody-elses");
    ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content.toString());
    answer.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
    return answer;
  }
}
