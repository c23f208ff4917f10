package io.engage.examples.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.content.TokenUsage;
import io.engage.examples.sheba.RunDetails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the campaign went, as it is printed and written.
 *
 * @param eligible how many customers were due: the sum of those sent, failed, skipped, deferred and
 *     unknown
 * @param sent how many mails the server took
 * @param failed how many were refused or given up
 * @param skipped how many customers were not written to, by reason
 * @param deferred how many wait for a later time
 * @param unknown of how many nobody knows whether they went out
 * @param fallback how many speak with a template in place of a model
 * @param generated how many speak with a model's words
 * @param tokens what the model took in this process, for texts that were not used as well
 * @param fallbackCauses why templates spoke in place of a model: the parts of {@code fallback}
 * @param durationSeconds how long it took
 * @param recipients the ids of the customers sent to, sorted
 */
@JsonPropertyOrder({
  "eligible",
  "sent",
  "failed",
  "skipped",
  "deferred",
  "unknown",
  "fallback",
  "generated",
  "tokens",
  "duration_seconds",
  "recipients"
})
record RunReport(
    int eligible,
    int sent,
    int failed,
    Map<String, Integer> skipped,
    int deferred,
    int unknown,
    int fallback,
    int generated,
    TokenUsage tokens,
    @JsonIgnore Map<String, Integer> fallbackCauses,
    @JsonProperty("duration_seconds") double durationSeconds,
    List<String> recipients) {

  /** The reason for which everybody is skipped whom a dry run would write to. */
  static final String DRY_RUN = "dry-run";

  static RunReport of(CampaignReport report, RunDetails details, TokenUsage tokens) {
    return new RunReport(
        report.eligible(),
        report.sent(),
        report.failed(),
        new TreeMap<>(report.skipped()),
        report.deferred(),
        report.unknown(),
        report.fallback(),
        details.generated(),
        tokens,
        new TreeMap<>(details.fallbackCauses()),
        seconds(report.duration()),
        details.recipients());
  }

  static RunReport of(CampaignPreview preview, Duration duration) {
    Map<String, Integer> skipped = new TreeMap<>(preview.skipped());
    if (preview.wouldSend() > 0) {
      skipped.put(DRY_RUN, preview.wouldSend());
    }
    return new RunReport(
        preview.eligible(),
        0,
        0,
        skipped,
        preview.deferred(),
        0,
        0,
        0,
        TokenUsage.NONE,
        Map.of(),
        seconds(duration),
        List.of());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
