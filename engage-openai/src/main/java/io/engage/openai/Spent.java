package io.engage.openai;

import io.engage.content.TokenUsage;
import java.io.Serializable;

/**
 * What an answer cost that is of no use.
 *
 * @param model empty when nobody said
 */
record Spent(String model, long prompt, long completion) implements Serializable {

  static final Spent NOTHING = new Spent("", 0, 0);

  static Spent on(ChatAnswer answer) {
    return new Spent(answer.model(), answer.usage().prompt(), answer.usage().completion());
  }

  TokenUsage usage() {
    return new TokenUsage(prompt, completion);
  }
}
