package io.engage.jdbc;

import io.engage.content.Words;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Words, in and out of their row. */
final class WordsRow {

  static final Shape SHAPE =
      Shape.of(
          "engage_words",
          "message_id id",
          "content text, source text, origin text, model text, fallback_cause text");

  private WordsRow() {}

  static void bind(Values row, UUID message, Words words) {
    row.id("message_id", message)
        .text("content", ContentJson.write(words.content()))
        .text("source", Names.of(words.source()))
        .text("origin", words.origin())
        .text("model", words.model().map(Texts::storable))
        .text("fallback_cause", words.fallbackCause().map(Texts::storable));
  }

  /** The words beside a message, if there are any. */
  static Optional<Words> read(Row row) throws SQLException {
    Optional<String> content = row.optionalText("content");
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Words(
            ContentJson.read(content.get()),
            Names.read(Words.Source.class, row.text("source")),
            row.text("origin"),
            row.optionalText("model"),
            row.optionalText("fallback_cause")));
  }
}
