package io.engage.examples.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the stub writes for one question: a chat completion around a short, friendly reminder. */
final class ModelAnswer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CHARACTERS_PER_TOKEN = 4;

  /** What comes from outside and may be the reason why a text was too long or held a link. */
  private static final Set<String> FROM_OUTSIDE = Set.of("service", "name");

  private final Instant now;
  private final ChatQuestion question;
  private final PhraseBook book;
  private final Set<String> placeholders;
  private final long variant;

  ModelAnswer(ChatQuestion question, Instant now) {
    this.now = now;
    this.question = question;
    this.book = PhraseBook.of(question.language());
    this.placeholders = new HashSet<>(question.placeholders());
    question
        .refused()
        .filter(why -> why.contains("length") || why.contains("link"))
        .ifPresent(why -> placeholders.removeAll(FROM_OUTSIDE));
    this.variant = question.customer() + (question.refused().isPresent() ? 1 : 0);
  }

  /** The completion, as the whim will have it. */
  ObjectNode completion(Whim whim) {
    return switch (whim) {
      case REFUSES -> refusal("I'm sorry, I can't help with that.");
      case STOPS_AT_LENGTH -> {
        String text = reminder("").toString();
        yield finished(text.substring(0, text.length() / 2), "length");
      }
      case PRESSES -> finished(reminder(pressure()).toString(), "stop");
      case NONE, IS_BUSY -> finished(reminder("").toString(), "stop");
    };
  }

  /** Whoever was told off does it better. */
  private String pressure() {
    return question.refused().isPresent() ? "" : book.pressure();
  }

  private ObjectNode reminder(String pressure) {
    ObjectNode parts = JSON.createObjectNode().put("subject", pick(book.subjects()));
    parts.put("body", body(pressure));
    put(parts, "heading", pick(book.headings()));
    put(parts, "action", pick(book.actions()));
    put(parts, "highlight", pick(book.highlights()));
    put(parts, "notice", pick(book.notices()));
    return parts;
  }

  private String body(String pressure) {
    List<String> paragraphs =
        List.of(pick(book.openings()), pick(book.invitations()), pick(book.promoHints()), pressure);
    return String.join("\n\n", paragraphs.stream().filter(text -> !text.isEmpty()).toList());
  }

  private String pick(List<String> wordings) {
    return PhraseBook.pick(wordings, placeholders, variant);
  }

  private static void put(ObjectNode parts, String name, String text) {
    if (text.isEmpty()) {
      parts.putNull(name);
    } else {
      parts.put(name, text);
    }
  }

  private ObjectNode finished(String content, String reason) {
    ObjectNode message = message().put("content", content).putNull("refusal");
    return completion(message, reason, content.length());
  }

  private ObjectNode refusal(String words) {
    ObjectNode message = message().putNull("content").put("refusal", words);
    return completion(message, "stop", words.length());
  }

  private static ObjectNode message() {
    return JSON.createObjectNode().put("role", "assistant");
  }

  private ObjectNode completion(ObjectNode message, String reason, int written) {
    ObjectNode all =
        JSON.createObjectNode()
            .put("id", "chatcmpl-" + Long.toHexString(variant))
            .put("object", "chat.completion")
            .put("created", now.getEpochSecond())
            .put("model", question.model());
    ObjectNode choice = all.putArray("choices").addObject().put("index", 0);
    choice.set("message", message);
    choice.put("finish_reason", reason);
    int read = tokens(question.characters());
    all.putObject("usage")
        .put("prompt_tokens", read)
        .put("completion_tokens", tokens(written))
        .put("total_tokens", read + tokens(written));
    return all;
  }

  private static int tokens(int characters) {
    return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
  }
}
