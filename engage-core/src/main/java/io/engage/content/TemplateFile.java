package io.engage.content;

import com.github.mustachejava.MustacheException;
import io.engage.error.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text of a template taken apart: header lines, an empty line, the body. */
record TemplateFile(TemplateId id, Map<String, String> headers, String body) {

  private static final Set<String> WORDS =
      Set.of("subject", "heading", "action", "highlight", "notice");
  private static final Set<String> FACTS_ABOUT_IT = Set.of("facts", "approved");

  static TemplateFile read(TemplateId id, String text, Problems problems) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    String head = end < 0 ? unix : unix.substring(0, end);
    String body = end < 0 ? "" : unix.substring(end + 2);
    Map<String, String> headers = new LinkedHashMap<>();
    head.lines().forEach(line -> addHeader(id, line, headers, problems));
    String path = "template." + id;
    problems
        .require(headers.containsKey("subject"), path + ".subject", "is missing")
        .require(!body.isBlank(), path, "has no body; it follows the first empty line");
    return new TemplateFile(id, headers, body);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  Map<String, MustacheText> compile(Problems problems) {
    Map<String, MustacheText> parts = new LinkedHashMap<>();
    WORDS.forEach(name -> header(name).ifPresent(text -> add(parts, name, text, problems)));
    add(parts, "body", body, problems);
    return Map.copyOf(parts);
  }

  private void add(Map<String, MustacheText> parts, String name, String text, Problems problems) {
    try {
      parts.put(name, MustacheText.compile(id + "." + name, text));
    } catch (MustacheException e) {
      problems.add("template." + id + "." + name, String.valueOf(e.getMessage()));
    }
  }

  private static void addHeader(
      TemplateId id, String line, Map<String, String> headers, Problems problems) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon).strip();
    if (colon > 0 && (WORDS.contains(name) || FACTS_ABOUT_IT.contains(name))) {
      headers.put(name, line.substring(colon + 1).strip());
    } else {
      problems.add("template." + id, "\"" + name + "\" is no header of a template");
    }
  }
}
