package io.engage.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * What a server's error says in words of its own protocol: {@code {"error": {"type": …, "code":
 * …}}}. Its message may quote the request and is left alone.
 *
 * @param type empty when there is none, or none that looks like a word of the protocol
 * @param code likewise
 */
record ErrorCodes(String type, String code) {

  private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,48}");

  static ErrorCodes of(JsonNode answer) {
    JsonNode error = answer.path("error");
    return new ErrorCodes(word(error.path("type")), word(error.path("code")));
  }

  boolean isQuota() {
    return code.equals("insufficient_quota") || type.equals("insufficient_quota");
  }

  /** For a message: {@code 429 rate_limit_exceeded}. */
  String describe(int status) {
    String word = code.isEmpty() ? type : code;
    return word.isEmpty() ? String.valueOf(status) : status + " " + word;
  }

  private static String word(JsonNode node) {
    String text = node.asText("");
    return node.isValueNode() && !node.isNull() && WORD.matcher(text).matches() ? text : "";
  }
}
