package io.engage;

import io.engage.channel.CostEstimate;
import io.engage.content.MessageContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run would do now. Nothing was written or sent, and no generator was asked.
 *
 * @param eligible how many people the segment holds
 * @param wouldSend how many would be written to now
 * @param deferred how many would wait for a later time
 * @param skipped how many would not be written to, by reason
 * @param samples the words for the first few of them, as the template says them
 * @param cost what the channel estimates that all who would be written to now cost together, with
 *     the template's words; empty when it knows no prices
 */
public record CampaignPreview(
    int eligible,
    int wouldSend,
    int deferred,
    Map<String, Integer> skipped,
    List<MessageContent> samples,
    Optional<CostEstimate> cost) {

  /** Copies the collections. */
  public CampaignPreview {
    skipped = Map.copyOf(skipped);
    samples = List.copyOf(samples);
  }
}
