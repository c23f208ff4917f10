package io.engage.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.engage.content.MessageContent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a message out of the object that the model wrote. */
final class WrittenParts {

  private static final Set<String> NAMES =
      Set.of("subject", "body", "heading", "action", "highlight", "notice");

  private WrittenParts() {}

  static MessageContent read(JsonNode parts) {
    if (!parts.isObject() || !parts.propertyStream().allMatch(p -> NAMES.contains(p.getKey()))) {
      throw new UnreadableAnswerException("not the object that was asked for");
    }
    return new MessageContent(
        line(parts, "subject").orElseThrow(() -> missing("subject")),
        text(parts, "body").orElseThrow(() -> missing("body")),
        line(parts, "heading"),
        line(parts, "action"),
        text(parts, "highlight"),
        text(parts, "notice"));
  }

  private static Optional<String> line(JsonNode parts, String name) {
    return text(parts, name).map(text -> text.replaceAll("\\s+", " "));
  }

  private static Optional<String> text(JsonNode parts, String name) {
    JsonNode part = parts.path(name);
    if (part.isMissingNode() || part.isNull()) {
      return Optional.empty();
    }
    if (!part.isTextual() || !isText(part.textValue())) {
      throw new UnreadableAnswerException(name + " is no text");
    }
    return Optional.of(part.textValue().replace("\r\n", "\n").strip()).filter(t -> !t.isEmpty());
  }

  /** No control characters, and no half of a surrogate pair. */
  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static UnreadableAnswerException missing(String name) {
    return new UnreadableAnswerException(name + " is missing or blank");
  }
}
