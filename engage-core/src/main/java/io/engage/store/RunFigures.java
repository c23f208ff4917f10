package io.engage.store;

import io.engage.content.TokenUsage;
import io.engage.message.MessageState;
import java.util.Map;

/**
 * How the messages of a run stand.
 *
 * @param byState how many are in each state; states without messages are absent
 * @param skipped how many were skipped, by reason: people who were not planned, and messages in the
 *     state skipped by their {@link io.engage.message.Progress#reason()}
 * @param fallback how many messages speak with a template because the generator did not
 * @param tokens what models counted for the words of all messages together
 */
public record RunFigures(
    Map<MessageState, Integer> byState,
    Map<String, Integer> skipped,
    int fallback,
    TokenUsage tokens) {

  /** Figures of a run whose words cost nothing. */
  public RunFigures(
      Map<MessageState, Integer> byState, Map<String, Integer> skipped, int fallback) {
    this(byState, skipped, fallback, TokenUsage.NONE);
  }

  /** Copies the maps. */
  public RunFigures {
    byState = Map.copyOf(byState);
    skipped = Map.copyOf(skipped);
  }

  /** How many messages are in this state. */
  public int in(MessageState state) {
    return byState.getOrDefault(state, 0);
  }
}
