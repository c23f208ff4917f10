package io.engage.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeMap;

/** Lists as machines write them: a JSON array of texts, or of objects whose values are texts. */
final class FactJson {

  private FactJson() {}

  static JsonNode of(Fact fact) {
    if (fact instanceof FactList list) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      list.items().forEach(item -> items.add(of(item)));
      return items;
    }
    if (fact instanceof FactRow row) {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      new TreeMap<>(row.fields()).forEach((name, value) -> fields.set(name, of(value)));
      return fields;
    }
    return TextNode.valueOf(GivenFacts.oneLine(fact.plain()));
  }
}
