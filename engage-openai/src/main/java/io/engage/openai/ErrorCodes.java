package io.engage.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server's error says in words of its own protocol: {@code {"error": {"type": …, "code":
 * …}}}. Its message may quote the request and is left alone.
 *
 * @param type empty when there is none, or none that looks like a word of the protocol
 * @param code likewise
 */
record ErrorCodes(String type, String code) {

  private static final Pattern STATUS = Pattern.compile("[45][0-9]{2}");
  private static final Set<String> RATE =
      Set.of("rate_limit_exceeded", "rate_limit_error", "rate_limited", "too_many_requests");
  private static final Set<String> REJECTED =
      Set.of(
          "invalid_request_error",
          "authentication_error",
          "permission_error",
          "not_found_error",
          "invalid_api_key",
          "model_not_found");
  private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,48}");

  static ErrorCodes of(JsonNode answer) {
    JsonNode error = answer.path("error");
    return new ErrorCodes(word(error.path("type")), word(error.path("code")));
  }

  boolean isQuota() {
    return code.equals("insufficient_quota") || type.equals("insufficient_quota");
  }

  /**
   * The status that an error should have come with, for one that came with success: what its code
   * says as a number or a word. One that says neither is the server's own.
   */
  int properStatus() {
    if (STATUS.matcher(code).matches()) {
      return Integer.parseInt(code);
    } else if (RATE.contains(code) || RATE.contains(type)) {
      return 429;
    }
    return REJECTED.contains(code) || REJECTED.contains(type) ? 400 : 500;
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
