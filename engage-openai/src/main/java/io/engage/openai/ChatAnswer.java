package io.engage.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.engage.content.TokenUsage;

/**
 * A server's answer around the text. {@link #toString()} does not show the text.
 *
 * @param model which model wrote it, as the server names it
 * @param finish why the model stopped; empty when the server did not say
 * @param usage what it cost, whatever it is worth
 * @param message the text or the refusal, still unread
 */
record ChatAnswer(String model, String finish, TokenUsage usage, JsonNode message) {

  @Override
  public String toString() {
    return "ChatAnswer[" + model + ", " + finish + "]";
  }
}
