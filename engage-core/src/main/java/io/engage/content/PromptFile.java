package io.engage.content;

import io.engage.error.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** A prompt's file taken apart: header lines and an empty line, if it has any, and the text. */
record PromptFile(String text, Optional<DeclaredFacts> facts, Optional<Approval> approval) {

  private static final Pattern BEGINS_WITH_HEADERS = Pattern.compile("^(?:facts|approved):");

  static PromptFile read(TemplateId id, String file, Problems problems) {
    String path = "prompt." + id;
    String unix = file.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    boolean hasHead = BEGINS_WITH_HEADERS.matcher(unix).find();
    String text = !hasHead ? unix : end < 0 ? "" : unix.substring(end + 2);
    problems.require(!text.isBlank(), path, "has no text");
    if (!hasHead) {
      return new PromptFile(text, Optional.empty(), Optional.empty());
    }
    Headers head = Headers.read(path, unix.substring(0, end < 0 ? unix.length() : end), problems);
    return new PromptFile(
        text,
        head.joined("facts").map(facts -> DeclaredFacts.parse(path + ".facts", facts, problems)),
        head.first("approved").map(who -> Approval.parse(path, who, problems)));
  }
}
