package io.engage.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.engage.error.RetriableException;
import io.engage.web.WebHandler;
import io.engage.web.WebRequest;
import io.engage.web.WebResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

// snippet: mount
/** {@code server.createContext("/twilio/status", new MountedHandler(status))}. */
record MountedHandler(WebHandler handler) implements HttpHandler {

  @Override
  public void handle(HttpExchange call) throws IOException {
    try (call) {
      WebResponse response = answer(request(call));
      byte[] text = response.body().getBytes(StandardCharsets.UTF_8);
      if (text.length > 0) {
        call.getResponseHeaders().add("Content-Type", response.contentType() + "; charset=UTF-8");
      }
      call.sendResponseHeaders(response.status(), text.length > 0 ? text.length : -1);
      call.getResponseBody().write(text);
    }
  }

  private WebResponse answer(WebRequest request) {
    try {
      return handler.handle(request);
    } catch (RetriableException e) {
      return WebResponse.empty(503);
    }
  }

  private static WebRequest request(HttpExchange call) throws IOException {
    String query = Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), "");
    byte[] body = call.getRequestBody().readNBytes(100_000);
    return new WebRequest(
        call.getRequestMethod(),
        query,
        call.getRequestHeaders(),
        new String(body, StandardCharsets.UTF_8));
  }
}
// end
