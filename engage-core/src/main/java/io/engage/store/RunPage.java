package io.engage.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a segment, ready to be planned.
 *
 * @param run the run as the planner knows it; its cursor is where the page begins
 * @param messages the messages to plan
 * @param notPlanned people of the page for whom there is no message, by reason
 * @param next where the page after this begins; empty when this is the last
 */
public record RunPage(
    CampaignRun run,
    List<PlannedMessage> messages,
    Map<String, Integer> notPlanned,
    Optional<String> next) {

  /** Copies the collections. */
  public RunPage {
    messages = List.copyOf(messages);
    notPlanned = Map.copyOf(notPlanned);
  }
}
