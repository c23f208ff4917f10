package io.engage.jdbc;

import io.engage.content.Generation;
import io.engage.content.TokenUsage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a model was asked, in and out of the row of the words. */
final class GenerationRow {

  /** The columns, with their types. */
  static final String COLUMNS =
      "generation_prompt text, answered_by text, tries number, prompt_tokens big, completion_tokens big,"
          + " latency_ms big, finish text, refusals text";

  /** Their names alone. */
  static final String SELECTED =
      "generation_prompt, answered_by, tries, prompt_tokens, completion_tokens, latency_ms,"
          + " finish, refusals";

  private GenerationRow() {}

  static void bind(Values row, Generation generation) {
    row.text("generation_prompt", generation.prompt())
        .text("answered_by", generation.model().map(Texts::storable))
        .number("tries", generation.tries())
        .number("prompt_tokens", generation.usage().prompt())
        .number("completion_tokens", generation.usage().completion())
        .number("latency_ms", generation.latency().toMillis())
        .text("finish", generation.finish().map(Texts::storable))
        .text("refusals", Json.write(numbered(generation.refusals())));
  }

  /** Nothing where a version wrote the row that did not know of it. */
  static Optional<Generation> read(Row row) throws SQLException {
    Optional<String> prompt = row.optionalText("generation_prompt");
    if (prompt.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Generation(
            prompt.get(),
            row.optionalText("answered_by"),
            row.number("tries"),
            new TokenUsage(row.bigNumber("prompt_tokens"), row.bigNumber("completion_tokens")),
            Duration.ofMillis(row.bigNumber("latency_ms")),
            row.optionalText("finish"),
            inOrder(Json.read("refusals", row.text("refusals")))));
  }

  private static Map<String, String> numbered(List<String> refusals) {
    Map<String, String> numbered = new TreeMap<>();
    for (int i = 0; i < refusals.size(); i++) {
      numbered.put(Integer.toString(i + 1), Texts.storable(refusals.get(i)));
    }
    return numbered;
  }

  private static List<String> inOrder(Map<String, String> numbered) {
    Map<Integer, String> sorted = new TreeMap<>();
    numbered.forEach((number, refusal) -> sorted.put(Integer.valueOf(number), refusal));
    return List.copyOf(sorted.values());
  }
}
