package io.engage.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engage.content.MessageContent;
import io.engage.content.MessageContent.Detail;
import io.engage.content.MessageContent.Reference;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a message's words in one column, each a text; rows are a JSON array of pairs. */
final class ContentJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

  private ContentJson() {}

  static String write(MessageContent content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("subject", content.subject());
    parts.put("body", content.body());
    content.heading().ifPresent(text -> parts.put("heading", text));
    content.action().ifPresent(text -> parts.put("action", text));
    content.highlight().ifPresent(text -> parts.put("highlight", text));
    content.notice().ifPresent(text -> parts.put("notice", text));
    content.shortTitle().ifPresent(text -> parts.put("shortTitle", text));
    content.shortBody().ifPresent(text -> parts.put("shortBody", text));
    put(parts, "details", details(content));
    put(parts, "references", references(content));
    return Json.write(parts);
  }

  static MessageContent read(String json) {
    Map<String, String> parts = Json.read("content", json);
    return new MessageContent(
        parts.getOrDefault("subject", ""),
        parts.getOrDefault("body", ""),
        Optional.ofNullable(parts.get("heading")),
        Optional.ofNullable(parts.get("action")),
        Optional.ofNullable(parts.get("highlight")),
        Optional.ofNullable(parts.get("notice")),
        pairs(parts.get("details")).stream()
            .map(row -> new Detail(row.get(0), row.get(1)))
            .toList(),
        pairs(parts.get("references")).stream()
            .map(row -> new Reference(row.get(0), URI.create(row.get(1))))
            .toList(),
        Optional.ofNullable(parts.get("shortTitle")),
        Optional.ofNullable(parts.get("shortBody")));
  }

  private static List<List<String>> details(MessageContent content) {
    return content.details().stream().map(row -> List.of(row.label(), row.value())).toList();
  }

  private static List<List<String>> references(MessageContent content) {
    return content.references().stream()
        .map(row -> List.of(row.label(), row.to().toString()))
        .toList();
  }

  private static void put(Map<String, String> parts, String name, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      parts.put(name, MAPPER.writeValueAsString(rows));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts can always be written", e);
    }
  }

  private static List<List<String>> pairs(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      List<List<String>> pairs = MAPPER.readValue(json, PAIRS);
      if (pairs.stream().allMatch(pair -> pair.size() == 2)) {
        return pairs;
      }
    } catch (JsonProcessingException e) {
      // as below
    }
    throw new UnreadableRowException("content has rows that are no pairs of texts");
  }
}
