package io.engage.content;

import io.engage.content.HtmlPlaces.Kind;
import io.engage.content.HtmlPlaces.Place;
import io.engage.error.Problems;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where values may stand in a page. Escaping makes words harmless between elements and in quoted
 * attributes that are only shown or read out; nowhere else.
 *
 * @param path what problems are told of
 * @param names every name there is
 * @param addresses those that may stand in {@code href}, {@code src} and {@code background}
 * @param colours those that may stand in {@code style} and {@code bgcolor}
 */
record HtmlRules(
    String path, Set<String> names, Set<String> addresses, Set<String> colours, Problems problems) {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([^\\s\\w]?)\\s*([^}]*?)\\s*}}");
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&]");
  private static final Pattern SCRIPT = Pattern.compile("(?i)<\\s*script");

  void check(String html) {
    tags(html);
    problems
        .require(!SCRIPT.matcher(html).find(), path, "has a script, which no mail program runs")
        .require(!UNESCAPED.matcher(html).find(), path, "has a tag that would not be escaped");
    HtmlPlaces.of(html, this::placed);
  }

  private void tags(String html) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String sign = tag.group(1);
      String name = tag.group(2);
      switch (sign) {
        case "!" -> {}
        case "", "#", "^", "/" ->
            problems.require(
                names.contains(name),
                path + "." + name,
                "is not known here; there are " + new TreeSet<>(names));
        case "{", "&" ->
            problems.add(path, tag.group() + " would not be escaped; write {{" + name + "}}");
        case ">", "<" -> problems.add(path, tag.group() + ": partials are not supported");
        default -> problems.add(path, tag.group() + " is not supported");
      }
    }
  }

  /** A section in the middle of an element could leave away half of it, a quote for one. */
  private void placed(String tag, Place place) {
    if (tag.startsWith("!") || place.kind() == Kind.TEXT) {
      return;
    }
    String where = path + "." + tag;
    if (tag.startsWith("#") || tag.startsWith("^") || tag.startsWith("/")) {
      problems.add(where, "is a section within an element; sections stand between elements");
      return;
    }
    switch (place.kind()) {
      case STYLE -> problems.add(where, "stands in a style sheet");
      case BARE -> problems.add(path, "has a value in an attribute without quotes");
      case QUOTED -> quoted(where, tag, place);
      default -> problems.add(where, "stands in a comment or in an element, not in an attribute");
    }
  }

  private void quoted(String where, String name, Place place) {
    switch (place.attribute()) {
      case "title", "alt", "lang", "dir" -> {}
      case "href", "src", "background" ->
          problems.require(
              isAddress(name, place),
              where,
              "stands in an address; those that may are " + new TreeSet<>(addresses));
      case "style", "bgcolor" ->
          problems.require(
              colours.contains(name),
              where,
              "stands in a style; those that may are " + new TreeSet<>(colours));
      default ->
          problems.require(
              place.attribute().startsWith("aria-"),
              where,
              "stands in the attribute " + place.attribute() + ", where no value may");
    }
  }

  private boolean isAddress(String name, Place place) {
    String before = place.before();
    boolean isContact = before.startsWith("mailto:") || before.startsWith("tel:");
    return isContact || (before.isEmpty() && addresses.contains(name));
  }
}
