package io.engage.sms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the parameters of a callback, strictly: what is not well formed, names a parameter twice or
 * has too many is no callback of Twilio's.
 */
final class CallbackParameters {

  private static final int MOST = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private CallbackParameters() {}

  /** Of a form (application/x-www-form-urlencoded). */
  static Optional<SortedMap<String, String>> ofForm(String body) {
    String[] pairs = body.split("&", MOST + 1);
    SortedMap<String, String> parameters = new TreeMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1 || !added(parameters, pair.substring(0, equals), pair.substring(equals + 1))) {
        return Optional.empty();
      }
    }
    return pairs.length > MOST ? Optional.empty() : Optional.of(parameters);
  }

  /** Of a flat JSON object; values that are neither text nor number nor boolean are left out. */
  static Optional<SortedMap<String, String>> ofJson(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject() && json.size() <= MOST
          ? Optional.of(flat(json.properties().iterator()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, String> flat(Iterator<Map.Entry<String, JsonNode>> fields) {
    SortedMap<String, String> parameters = new TreeMap<>();
    fields.forEachRemaining(
        field -> {
          if (field.getValue().isValueNode() && !field.getValue().isNull()) {
            parameters.put(field.getKey(), field.getValue().asText());
          }
        });
    return parameters;
  }

  private static boolean added(SortedMap<String, String> parameters, String name, String value) {
    try {
      return parameters.putIfAbsent(decoded(name), decoded(value)) == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
