package io.engage.examples.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What the stub is asked. {@link #toString()} shows none of it.
 *
 * @param model the name of the model that is to answer
 * @param language a language tag
 * @param placeholders what may stand in the text
 * @param customer a number for the customer's own facts, always the same for the same facts
 * @param anonymous whether nothing is known that tells this customer from others
 * @param refused why the text before was refused
 * @param characters how long all messages are
 */
record ChatQuestion(
    String model,
    String language,
    Set<String> placeholders,
    long customer,
    boolean anonymous,
    Optional<String> refused,
    int characters) {

  /** What everybody has. */
  private static final Set<String> COMMON = Set.of("promo", "valid_for", "days_since_booking");

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads the body of a request.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static ChatQuestion parse(byte[] body) {
    JsonNode request = object(body);
    String model = request.path("model").asText("");
    if (model.isBlank()) {
      throw new IllegalArgumentException("you must provide a model parameter");
    }
    int characters = 0;
    JsonNode document = null;
    for (JsonNode message : request.path("messages")) {
      String content = message.path("content").asText("");
      characters += content.length();
      if (message.path("role").asText("").equals("user")) {
        document = object(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (document == null) {
      throw new IllegalArgumentException("there is no message of a user");
    }
    return of(model, document, characters);
  }

  private static ChatQuestion of(String model, JsonNode document, int characters) {
    Set<String> placeholders = new HashSet<>();
    document.path("placeholders").forEach(name -> placeholders.add(name.asText()));
    TreeMap<String, String> own = new TreeMap<>();
    document
        .path("facts")
        .properties()
        .forEach(fact -> own.put(fact.getKey(), fact.getValue().asText()));
    boolean anonymous = COMMON.containsAll(own.keySet());
    own.keySet().removeAll(List.of("promo", "valid_for"));
    return new ChatQuestion(
        model,
        document.path("language").asText("en"),
        Set.copyOf(placeholders),
        number(own.toString()),
        anonymous,
        Optional.ofNullable(document.path("refused_because").textValue()),
        characters);
  }

  private static JsonNode object(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // falls through to the one message for everything that is no object
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
    throw new IllegalArgumentException("could not parse the JSON object");
  }

  private static long number(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  @Override
  public String toString() {
    return "ChatQuestion[" + model + ", " + language + "]";
  }
}
