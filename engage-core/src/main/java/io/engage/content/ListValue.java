package io.engage.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.message.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The last few of something; the first {@link Fact#LONGEST_LIST} count. */
record ListValue(ListType type, List<Map<String, FactValue>> rows) implements FactValue {

  private static final JsonMapper JSON = new JsonMapper();

  /** A JSON array; a text that is none is a list of itself alone. */
  static Optional<FactValue> read(ListType type, String neutral) {
    List<Map<String, FactValue>> rows = new ArrayList<>();
    for (JsonNode item : items(neutral)) {
      Optional<Map<String, FactValue>> row = type.isOfRows() ? row(type, item) : item(type, item);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      row.ifPresent(rows::add);
    }
    return Optional.of(new ListValue(type, rows));
  }

  private static List<JsonNode> items(String neutral) {
    JsonNode array = neutral.startsWith("[") ? parsed(neutral) : JSON.nullNode();
    if (!array.isArray()) {
      return List.of(JSON.getNodeFactory().textNode(neutral));
    }
    return StreamSupport.stream(array.spliterator(), false).limit(Fact.LONGEST_LIST).toList();
  }

  private static JsonNode parsed(String neutral) {
    try {
      return JSON.readTree(neutral);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }

  private static Optional<Map<String, FactValue>> item(ListType type, JsonNode item) {
    return item.isValueNode()
        ? type.item().read(item.asText()).map(value -> Map.of(ListType.ITEM, value))
        : Optional.empty();
  }

  private static Optional<Map<String, FactValue>> row(ListType type, JsonNode item) {
    Map<String, FactValue> row = new HashMap<>();
    for (DeclaredFact field : type.fields().all()) {
      String neutral = item.path(field.name()).asText("").strip();
      Optional<FactValue> value =
          neutral.isEmpty() ? Optional.empty() : field.type().orElse(FactKind.TEXT).read(neutral);
      if (value.isEmpty() && !(neutral.isEmpty() && field.isOptional())) {
        return Optional.empty();
      }
      value.ifPresent(known -> row.put(field.name(), known));
    }
    return Optional.of(row);
  }

  @Override
  public String shown(String form, Language language, Reading reading) {
    return form.equals(ListType.COUNT)
        ? language.number(BigDecimal.valueOf(rows.size()))
        : rows.stream().map(row -> shown(row, language, reading)).collect(Collectors.joining(", "));
  }

  /** The fields of a row in the order in which they are declared. */
  private String shown(Map<String, FactValue> row, Language language, Reading reading) {
    Stream<String> names =
        type.isOfRows()
            ? type.fields().all().stream().map(DeclaredFact::name)
            : Stream.of(ListType.ITEM);
    return names
        .flatMap(name -> Stream.ofNullable(row.get(name)))
        .map(value -> value.shown("", language, reading))
        .collect(Collectors.joining(" "));
  }

  @Override
  public boolean isSo() {
    return !rows.isEmpty();
  }
}
