package io.engage.examples.demo;

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
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="/page.css">
        </head>
        <body>
        <header><a href="/">Engage demo</a> <span>Sheba's renewal campaign</span></header>
        <main>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escape(title), body);
  }

  /** A line of a list of facts. */
  static String fact(String name, String value) {
    return "<dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd>\n";
  }
}
