package io.engage.jdbc;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Words, in and out of their row. */
final class WordsRow {

  static final Shape SHAPE =
      Shape.of(
          "engage_words",
          "message_id id",
          "content text, source text, origin text, model text, fallback_cause text, "
              + GenerationRow.COLUMNS);

  private WordsRow() {}

  static void bind(Values row, UUID message, Words words) {
    row.id("message_id", message)
        .text("content", Json.write(parts(words.content())))
        .text("source", Names.of(words.source()))
        .text("origin", words.origin())
        .text("model", words.model().map(Texts::storable))
        .text("fallback_cause", words.fallbackCause().map(Texts::storable));
    words.generation().ifPresent(generation -> GenerationRow.bind(row, generation));
  }

  /** The words beside a message, if there are any. */
  static Optional<Words> read(Row row) throws SQLException {
    Optional<String> content = row.optionalText("content");
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Words(
            content(Json.read("content", content.get())),
            Names.read(Words.Source.class, row.text("source")),
            row.text("origin"),
            row.optionalText("model"),
            row.optionalText("fallback_cause"),
            GenerationRow.read(row)));
  }

  private static Map<String, String> parts(MessageContent content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("subject", content.subject());
    parts.put("body", content.body());
    content.heading().ifPresent(text -> parts.put("heading", text));
    content.action().ifPresent(text -> parts.put("action", text));
    content.highlight().ifPresent(text -> parts.put("highlight", text));
    content.notice().ifPresent(text -> parts.put("notice", text));
    return parts;
  }

  private static MessageContent content(Map<String, String> parts) {
    return new MessageContent(
        parts.getOrDefault("subject", ""),
        parts.getOrDefault("body", ""),
        Optional.ofNullable(parts.get("heading")),
        Optional.ofNullable(parts.get("action")),
        Optional.ofNullable(parts.get("highlight")),
        Optional.ofNullable(parts.get("notice")));
  }
}
