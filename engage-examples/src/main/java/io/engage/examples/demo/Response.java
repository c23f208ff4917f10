package io.engage.examples.demo;

import java.nio.charset.StandardCharsets;

/** What the page answers. */
final class Response {

  /** Nothing but our own style sheet, our own frames and forms to ourselves. */
  private static final String OWN =
      "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** A mail: what it brings along may be shown, and nothing runs or is fetched. */
  private static final String MAIL =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors"
          + " 'self'";

  private final int status;
  private final String type;
  private final String policy;
  private final byte[] body;

  private Response(int status, String type, String policy, byte[] body) {
    this.status = status;
    this.type = type;
    this.policy = policy;
    this.body = body;
  }

  static Response html(String page) {
    return new Response(200, "text/html; charset=utf-8", OWN, bytes(page));
  }

  static Response css(byte[] sheet) {
    return new Response(200, "text/css; charset=utf-8", OWN, sheet);
  }

  /** The HTML part of a mail, for a frame. */
  static Response mail(String html) {
    return new Response(200, "text/html; charset=utf-8", MAIL, bytes(html));
  }

  /** The bytes of a mail, as text. */
  static Response plain(byte[] text) {
    return new Response(200, "text/plain; charset=utf-8", OWN, text.clone());
  }

  static Response notFound() {
    String page = Html.page("Not found", "<h1>Not found</h1><p><a href=\"/\">All mails</a></p>");
    return new Response(404, "text/html; charset=utf-8", OWN, bytes(page));
  }

  static Response refused() {
    return new Response(403, "text/plain; charset=utf-8", OWN, bytes("refused\n"));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String policy() {
    return policy;
  }

  byte[] body() {
    return body.clone();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
