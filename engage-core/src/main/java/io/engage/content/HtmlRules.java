package io.engage.content;

import io.engage.error.Problems;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where values may stand in a page. Escaping makes words harmless between tags and in quoted
 * attributes; nowhere else.
 */
final class HtmlRules {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([^\\s\\w]?)\\s*([^}]*?)\\s*}}");
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&]");
  private static final Pattern UNQUOTED = Pattern.compile("=\\s*\\{\\{");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:href|src|action|background|formaction)\\s*=\\s*[\"']([^\"']*)");
  private static final Pattern EVENT =
      Pattern.compile("(?i)\\son[a-z]+\\s*=\\s*(?:\"[^\"]*\\{\\{|'[^']*\\{\\{)");
  private static final Pattern SCRIPT = Pattern.compile("(?i)<\\s*script");

  private HtmlRules() {}

  static void check(
      String path, String html, Set<String> names, Set<String> addresses, Problems problems) {
    tags(path, html, names, problems);
    problems
        .require(!SCRIPT.matcher(html).find(), path, "has a script, which no mail program runs")
        .require(!UNESCAPED.matcher(html).find(), path, "has a tag that would not be escaped")
        .require(!UNQUOTED.matcher(html).find(), path, "has a value in an attribute without quotes")
        .require(!EVENT.matcher(html).find(), path, "has a value in an on… attribute");
    addresses(path, html, addresses, problems);
  }

  private static void tags(String path, String html, Set<String> names, Problems problems) {
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

  private static void addresses(
      String path, String html, Set<String> addresses, Problems problems) {
    Matcher attribute = ADDRESS.matcher(html);
    while (attribute.find()) {
      String value = attribute.group(1);
      Matcher tag = TAG.matcher(value);
      while (tag.find()) {
        boolean isAddress = tag.start() == 0 && addresses.contains(tag.group(2));
        boolean isContact = value.startsWith("mailto:") || value.startsWith("tel:");
        problems.require(
            isAddress || isContact,
            path + "." + tag.group(2),
            "stands in an address; those that may are " + new TreeSet<>(addresses));
      }
    }
  }
}
