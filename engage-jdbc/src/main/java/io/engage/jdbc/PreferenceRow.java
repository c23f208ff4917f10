package io.engage.jdbc;

import io.engage.message.CapKey;
import io.engage.message.Preferences;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people want to get, in and out of rows. */
final class PreferenceRow {

  static final Shape SHAPE =
      Shape.of(
          "engage_preference",
          "subject text, tenant text",
          "all_off flag, paused_until instant, topics text, source text, said_at instant");

  private PreferenceRow() {}

  static void bind(Values row, Preferences preferences) {
    row.text("subject", preferences.of().subject())
        .text("tenant", preferences.of().tenant())
        .flag("all_off", preferences.allOff())
        .instant("paused_until", preferences.pausedUntil())
        .text("topics", Json.write(words(preferences.topics())))
        .text("source", Texts.storable(preferences.source()))
        .instant("said_at", preferences.at());
  }

  static Preferences read(
      Row row, CapKey of, boolean allOff, Optional<Instant> pausedUntil, String topics)
      throws SQLException {
    return new Preferences(
        of,
        allOff,
        pausedUntil,
        Json.read("topics", topics).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> answer(entry.getValue()))),
        row.text("source"),
        row.instant("since"));
  }

  private static Map<String, String> words(Map<String, Boolean> topics) {
    return topics.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() ? "yes" : "no"));
  }

  private static boolean answer(String word) {
    return switch (word) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new UnreadableRowException("topics holds neither yes nor no");
    };
  }
}
