package io.engage.content;

import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Walks through a page and tells where its mustache tags stand: between the elements, in which
 * attribute, or where nothing may stand.
 */
final class HtmlPlaces {

  private static final String STYLE_ENDS = "</style";

  private final String html;
  private final BiConsumer<String, Place> found;
  private int at;

  private HtmlPlaces(String html, BiConsumer<String, Place> found) {
    this.html = html;
    this.found = found;
  }

  /**
   * Tells of each tag in turn.
   *
   * @param found takes what stands between the braces, and where they stand
   */
  static void of(String html, BiConsumer<String, Place> found) {
    new HtmlPlaces(html, found).walk();
  }

  /** What escaping is worth at a place. */
  enum Kind {
    TEXT,
    STYLE,
    MARKUP,
    BARE,
    QUOTED
  }

  /**
   * Where a tag stands.
   *
   * @param attribute in lower case; empty outside of attributes
   * @param before what stands before it in the same value
   */
  record Place(Kind kind, String attribute, String before) {

    static Place in(Kind kind) {
      return new Place(kind, "", "");
    }
  }

  private void walk() {
    while (isInside()) {
      if (html.startsWith("<!", at)) {
        skipTo('>', Place.in(Kind.MARKUP));
      } else if (html.charAt(at) == '<') {
        element();
      } else {
        step(Place.in(Kind.TEXT));
      }
    }
  }

  private void element() {
    at++;
    String name = html.startsWith("/", at) ? "" : word();
    while (isInside() && html.charAt(at) != '>') {
      attribute();
    }
    at++;
    if (name.equals("style")) {
      while (isInside() && !html.regionMatches(true, at, STYLE_ENDS, 0, STYLE_ENDS.length())) {
        step(Place.in(Kind.STYLE));
      }
    }
  }

  private void attribute() {
    String name = word();
    if (name.isEmpty() && !html.startsWith("=", at)) {
      step(Place.in(Kind.MARKUP));
      return;
    }
    skipSpace();
    if (html.startsWith("=", at)) {
      at++;
      skipSpace();
      value(name);
    }
  }

  private void value(String name) {
    if (html.startsWith("\"", at) || html.startsWith("'", at)) {
      quoted(name);
      return;
    }
    while (isInside() && html.charAt(at) != '>' && !Character.isWhitespace(html.charAt(at))) {
      step(new Place(Kind.BARE, name, ""));
    }
  }

  private void quoted(String name) {
    char quote = html.charAt(at++);
    int begin = at;
    while (isInside() && html.charAt(at) != quote) {
      step(new Place(Kind.QUOTED, name, html.substring(begin, at)));
    }
    at++;
  }

  /** The name of an element or attribute; empty when there is none here. */
  private String word() {
    int begin = at;
    while (isInside() && !html.startsWith("{{", at) && isOfWord(html.charAt(at))) {
      at++;
    }
    return html.substring(begin, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return !Character.isWhitespace(c) && "/>=\"'".indexOf(c) < 0;
  }

  private void skipSpace() {
    while (isInside() && Character.isWhitespace(html.charAt(at))) {
      at++;
    }
  }

  private void skipTo(char end, Place place) {
    while (isInside() && html.charAt(at) != end) {
      step(place);
    }
  }

  /** One character, or one tag. */
  private void step(Place place) {
    int end = html.startsWith("{{", at) ? html.indexOf("}}", at) : -1;
    if (end < 0) {
      at++;
    } else {
      found.accept(html.substring(at + 2, end).strip(), place);
      at = end + 2;
    }
  }

  private boolean isInside() {
    return at < html.length();
  }
}
