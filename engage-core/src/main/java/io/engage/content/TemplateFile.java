package io.engage.content;

import io.engage.error.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a template taken apart: header lines, an empty line, the body. */
record TemplateFile(TemplateId id, Headers headers, String body) {

  /** Headers that are words, each once at most. */
  static final Set<String> WORDS =
      Set.of("subject", "heading", "action", "highlight", "notice", "short-title", "short-body");

  private static final Set<String> FACTS_ABOUT_IT = Set.of("facts", "approved");
  private static final Set<String> ROWS = Set.of("detail", "link");

  /** A row: for each row of a list, if one is named. */
  record Row(Optional<String> list, String text) {}

  static TemplateFile read(TemplateId id, String text, Problems problems) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    String path = "template." + id;
    Headers headers = Headers.read(path, end < 0 ? unix : unix.substring(0, end), problems);
    TemplateFile file = new TemplateFile(id, headers, end < 0 ? "" : unix.substring(end + 2));
    problems
        .require(file.header("subject").isPresent(), path + ".subject", "is missing")
        .require(!file.body().isBlank(), path, "has no body; it follows the first empty line");
    headers.lines().forEach(line -> file.check(line.name(), problems));
    return file;
  }

  Optional<String> header(String name) {
    return headers.first(name);
  }

  String facts() {
    return headers.joined("facts").orElse("");
  }

  /** The headers called {@code detail}, or {@code detail items} with the name of a list. */
  List<Row> rows(String name) {
    return headers.lines().stream()
        .filter(line -> kind(line.name()).equals(name))
        .map(line -> new Row(list(line.name()), line.text()))
        .toList();
  }

  private void check(String name, Problems problems) {
    boolean isOnce = WORDS.contains(name) || name.equals("approved");
    problems.require(
        isOnce || FACTS_ABOUT_IT.contains(name) || ROWS.contains(kind(name)),
        "template." + id,
        "\"" + name + "\" is no header of a template");
    long times = headers.lines().stream().filter(line -> line.name().equals(name)).count();
    problems.require(!isOnce || times == 1, "template." + id + "." + name, "is there twice");
  }

  private static String kind(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private static Optional<String> list(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? Optional.empty() : Optional.of(name.substring(space).strip());
  }
}
