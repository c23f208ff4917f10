package io.engage.openai;

import io.engage.content.TokenUsage;
import java.io.Serializable;
import java.util.Optional;

/**
 * What an answer cost that is of no use.
 *
 * @param model empty when nobody said
 * @param finish why the model stopped; empty likewise
 */
record Spent(String model, long prompt, long completion, String finish) implements Serializable {

  static final Spent NOTHING = new Spent("", 0, 0, "");

  static Spent on(ChatAnswer answer) {
    return new Spent(
        answer.model(), answer.usage().prompt(), answer.usage().completion(), answer.finish());
  }

  TokenUsage usage() {
    return new TokenUsage(prompt, completion);
  }

  Optional<String> finished() {
    return Optional.of(finish).filter(reason -> !reason.isEmpty());
  }
}
