package io.engage.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.engage.content.GeneratedText;
import io.engage.content.TokenUsage;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes an answer apart. Either all of a text comes out or an exception: what a parser says of a
 * bad text quotes it, so it never goes on.
 */
final class AnswerReader {

  private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,99}");
  private static final Pattern FINISH = Pattern.compile("[a-z_]{1,30}");

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private final OpenAiSettings settings;

  AnswerReader(OpenAiSettings settings) {
    this.settings = settings;
  }

  /** What an error says of itself; nothing when it cannot be read. */
  ErrorCodes error(Reply reply) {
    return ErrorCodes.of(tree(reply.body()));
  }

  /** An error in the place of an answer, if there is one. */
  Optional<ErrorCodes> errorOfSuccess(Reply reply) {
    return Optional.of(reply)
        .filter(whole -> !whole.isTooLong())
        .map(whole -> tree(whole.body()))
        .filter(all -> all.hasNonNull("error"))
        .map(ErrorCodes::of);
  }

  /** The answer around the text. */
  ChatAnswer answer(Reply reply) {
    if (reply.isTooLong()) {
      throw new UnreadableAnswerException("longer than " + Reply.MOST_BYTES + " bytes");
    }
    JsonNode all = tree(reply.body());
    JsonNode choice = all.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      throw new UnreadableAnswerException("not a chat completion");
    }
    return new ChatAnswer(
        model(all.path("model").asText("")),
        finish(choice.path("finish_reason").asText("")),
        usage(all.path("usage")),
        choice.path("message"));
  }

  /** The text itself, if the model finished one. */
  GeneratedText text(ChatAnswer answer) {
    Spent spent = Spent.on(answer);
    if (!answer.message().path("refusal").asText("").isBlank()) {
      throw new ModelRefusedException(spent);
    }
    switch (answer.finish()) {
      case "stop" -> {}
      case "length" -> throw new ModelStoppedAtLengthException(settings.tokenLimit().most(), spent);
      case "content_filter" -> throw new ContentFilteredException(spent);
      default ->
          throw new UnreadableAnswerException("the model did not say that it had finished", spent);
    }
    JsonNode parts = tree(answer.message().path("content").asText(""));
    try {
      return new GeneratedText(
          WrittenParts.read(parts), answer.model(), answer.usage(), spent.finished());
    } catch (UnreadableAnswerException e) {
      throw e.costing(spent);
    }
  }

  private JsonNode tree(byte[] utf8) {
    try {
      return json.readTree(utf8);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** It goes into logs and the ledger, so it must look like one. */
  private String model(String named) {
    return MODEL.matcher(named).matches() ? named : settings.model();
  }

  private static String finish(String reason) {
    return FINISH.matcher(reason).matches() ? reason : "";
  }

  private static TokenUsage usage(JsonNode usage) {
    return new TokenUsage(
        tokens(usage.path("prompt_tokens")), tokens(usage.path("completion_tokens")));
  }

  /** A whole number that is too long for a long would wrap; one from a double stops at its end. */
  private static long tokens(JsonNode count) {
    return (long) Math.max(0, count.asDouble());
  }
}
