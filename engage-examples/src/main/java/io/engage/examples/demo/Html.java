package io.engage.examples.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Pieces of the page. Every text that is not ours goes through {@link #escape}. */
final class Html {

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String page(String title, String body) {
    return page(title, "/", "/page.css", body);
  }

  /** A page that may lie anywhere: with the addresses of the first page and of its style sheet. */
  static String page(String title, String home, String sheet, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <header><a href="%s">Engage demo</a></header>
        <main>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escape(title), sheet, home, body);
  }

  /** A line of a list of facts. */
  static String fact(String name, String value) {
    return "<dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd>\n";
  }

  static byte[] styleSheet() {
    try (InputStream in = Html.class.getResourceAsStream("page.css")) {
      return Objects.requireNonNull(in, "page.css is not in the jar").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read page.css", e);
    }
  }
}
