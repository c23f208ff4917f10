package io.engage.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What moderation says of one text. Anything but a clear no is an exception. */
final class ModerationAnswer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z/_-]{0,39}");
  private static final String UNNAMED = "flagged";

  private ModerationAnswer() {}

  /**
   * The category that the text was flagged for, as a word of a rule: {@code sexual-minors}; empty
   * when it was not.
   *
   * @throws UnreadableAnswerException when the answer is none
   */
  static Optional<String> read(Reply reply) {
    JsonNode results = tree(reply).path("results");
    JsonNode result = results.path(0);
    if (results.size() != 1 || !result.path("flagged").isBoolean()) {
      throw new UnreadableAnswerException("not a moderation");
    }
    return result.path("flagged").booleanValue()
        ? worst(result).or(() -> Optional.of(UNNAMED))
        : worst(result);
  }

  private static Optional<String> worst(JsonNode result) {
    return result
        .path("categories")
        .propertyStream()
        .filter(category -> category.getValue().asBoolean(false))
        .max(Comparator.comparingDouble(c -> score(result, c)))
        .map(Map.Entry::getKey)
        .map(name -> CATEGORY.matcher(name).matches() ? word(name) : UNNAMED);
  }

  private static double score(JsonNode result, Map.Entry<String, JsonNode> category) {
    return result.path("category_scores").path(category.getKey()).asDouble(0);
  }

  private static String word(String category) {
    return category.toLowerCase(Locale.ROOT).replace('/', '-').replace('_', '-');
  }

  private static JsonNode tree(Reply reply) {
    if (reply.isTooLong()) {
      throw new UnreadableAnswerException("longer than " + Reply.MOST_BYTES + " bytes");
    }
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new UnreadableAnswerException("not JSON");
    }
  }
}
