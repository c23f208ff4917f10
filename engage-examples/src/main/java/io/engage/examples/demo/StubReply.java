package io.engage.examples.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the stub, in the shape that OpenAI's has. */
final class StubReply {

  private static final JsonMapper JSON = new JsonMapper();

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private StubReply(int status, Map<String, String> headers, ObjectNode body) {
    this.status = status;
    this.headers = headers;
    this.body = body.toString().getBytes(StandardCharsets.UTF_8);
  }

  static StubReply completion(ObjectNode body) {
    return new StubReply(200, Map.of(), body);
  }

  static StubReply badRequest(String message) {
    return new StubReply(400, Map.of(), error(message, "invalid_request_error", null));
  }

  static StubReply wrongKey() {
    return new StubReply(
        401,
        Map.of(),
        error("Incorrect API key provided", "invalid_request_error", "invalid_api_key"));
  }

  static StubReply notFound() {
    return new StubReply(404, Map.of(), error("Invalid URL", "invalid_request_error", null));
  }

  /** To be tried again soon: in a tenth of a second, for whoever reads the finer header. */
  static StubReply busy() {
    return new StubReply(
        429,
        Map.of("Retry-After", "1", "retry-after-ms", "100"),
        error("Rate limit reached", "requests", "rate_limit_exceeded"));
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  private static ObjectNode error(String message, String type, @Nullable String code) {
    ObjectNode all = JSON.createObjectNode();
    all.putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", code);
    return all;
  }
}
