package io.engage;

import io.engage.content.TokenUsage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * How a run went, whichever processes did the work.
 *
 * @param run the run's id; the ledger finds its messages by it
 * @param campaign the campaign's name
 * @param key the run's key
 * @param sent how many the provider accepted
 * @param failed how many were refused or given up
 * @param skipped how many were not written to, by reason
 * @param deferred how many wait for a later time
 * @param unknown of how many nobody knows whether they went out
 * @param fallback how many speak with a template because the generator did not
 * @param tokens what models counted for the words of all messages together, as their providers said
 * @param duration how long this call took
 */
public record CampaignReport(
    UUID run,
    String campaign,
    RunKey key,
    int sent,
    int failed,
    Map<String, Integer> skipped,
    int deferred,
    int unknown,
    int fallback,
    TokenUsage tokens,
    Duration duration) {

  /** Copies the reasons. */
  public CampaignReport {
    skipped = Map.copyOf(skipped);
  }

  /** How many people the segment held: the sum of all others. */
  public int eligible() {
    return sent + failed + skippedInAll() + deferred + unknown;
  }

  /** How many were skipped, for any reason. */
  public int skippedInAll() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
