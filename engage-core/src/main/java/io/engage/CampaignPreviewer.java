package io.engage;

import io.engage.audience.MemberPage;
import io.engage.audience.Segment;
import io.engage.content.MessageContent;
import io.engage.delivery.Blueprint;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Plan;
import io.engage.delivery.PlanKeys;
import io.engage.delivery.Planner;
import io.engage.message.MessageState;
import io.engage.store.PlannedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a run would do, page by page. */
final class CampaignPreviewer {

  private static final int SAMPLES = 3;

  private final DeliveryParts parts;
  private final Planner planner;

  CampaignPreviewer(DeliveryParts parts, Planner planner) {
    this.parts = parts;
    this.planner = planner;
  }

  CampaignPreview preview(Campaign campaign) {
    Blueprint blueprint = Blueprints.withoutGenerator(campaign, parts.ids().next());
    Segment.Query query =
        new Segment.Query(
            campaign.tenant(), parts.clock().instant(), parts.zone(campaign.tenant()));
    // No run has a key that begins like this, so nothing of a run counts as planned before.
    PlanKeys keys = Blueprints.keys(campaign, "preview/" + parts.ids().next() + "/", parts);
    Count count = new Count(new CostSum(parts));
    Optional<String> after = Optional.empty();
    do {
      MemberPage page = campaign.segment().page(query, after, parts.sizing().page());
      count.add(planner.plan(blueprint, page.members(), keys));
      after = page.next();
    } while (after.isPresent());
    return count.preview();
  }

  /** The sums so far. */
  private static final class Count {

    private final CostSum cost;
    private int wouldSend;
    private int deferred;
    private final Map<String, Integer> skipped = new HashMap<>();
    private final List<MessageContent> samples = new ArrayList<>();

    Count(CostSum cost) {
      this.cost = cost;
    }

    void add(Plan plan) {
      plan.leftOut().forEach((reason, n) -> skipped.merge(reason, n, Integer::sum));
      plan.rows().forEach(this::add);
    }

    private void add(PlannedMessage row) {
      if (row.state() == MessageState.SKIPPED) {
        skipped.merge(row.cause(), 1, Integer::sum);
      } else if (row.state() == MessageState.SCHEDULED) {
        deferred++;
      } else {
        wouldSend++;
        row.words().ifPresent(words -> cost.add(row.message(), words));
        row.words().filter(w -> samples.size() < SAMPLES).ifPresent(w -> samples.add(w.content()));
      }
    }

    CampaignPreview preview() {
      int skippedInAll = skipped.values().stream().mapToInt(Integer::intValue).sum();
      return new CampaignPreview(
          wouldSend + deferred + skippedInAll, wouldSend, deferred, skipped, samples, cost.sum());
    }
  }
}
