package io.engage.content;

import io.engage.error.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A prompt's file taken apart: header lines and an empty line, if it has any, and the text. */
record PromptFile(String text, Optional<DeclaredFacts> facts, Optional<Approval> approval) {

  private static final List<String> HEADERS = List.of("facts", "approved");
  private static final Pattern BEGINS_WITH_HEADERS = Pattern.compile("^(?:facts|approved):");
  private static final Pattern LIKE_A_HEADER =
      Pattern.compile("(?im)^[^\\p{L}\\n]*(?:facts|approved)\\s*:");

  /** What editors leave before the first line. */
  private static final Pattern NOTHING_YET = Pattern.compile("^\\uFEFF?(?:[ \\t]*\\n)*");

  static PromptFile read(TemplateId id, String file, Problems problems) {
    String path = "prompt." + id;
    String unix = NOTHING_YET.matcher(file.replace("\r\n", "\n")).replaceFirst("");
    if (!BEGINS_WITH_HEADERS.matcher(unix).find()) {
      return new PromptFile(text(path, unix, problems), Optional.empty(), Optional.empty());
    }
    String first = paragraph(unix);
    Headers head = headers(path, first, problems);
    return new PromptFile(
        text(path, unix.substring(first.length()).replaceFirst("^\n\n", ""), problems),
        head.joined("facts").map(facts -> DeclaredFacts.parse(path + ".facts", facts, problems)),
        head.first("approved").map(who -> Approval.parse(path, who, problems)));
  }

  /** A header that was taken for text, or for none, would let every fact go to the model. */
  private static String text(String path, String text, Problems problems) {
    problems.require(!text.isBlank(), path, "has no text");
    problems.require(
        !LIKE_A_HEADER.matcher(paragraph(text.stripLeading())).find(),
        path,
        "begins with what looks like a header; facts: and approved: stand in the first lines");
    return text;
  }

  private static Headers headers(String path, String head, Problems problems) {
    Headers headers = Headers.read(path, head, problems);
    headers.lines().stream()
        .map(Headers.Line::name)
        .filter(name -> !HEADERS.contains(name))
        .forEach(name -> problems.add(path + "." + name, "is no header; there are " + HEADERS));
    return headers;
  }

  private static String paragraph(String text) {
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }
}
