package io.engage.examples.sheba;

import io.engage.Campaign;
import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.message.MessageId;
import io.engage.message.Topic;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reminds customers when the service they booked is due again. */
public final class RenewalCampaign {

  /** The prompt that is written for this campaign. */
  public static final String PROMPT = "smartengage";

  private static final int PAGE = 500;

  private final EngagementPipeline engage;
  private final Campaign campaign;

  /**
   * The campaign.
   *
   * @param customers Sheba's customers
   * @param cadence so many days after the last booking
   * @param tolerance give or take so many
   * @param promo a promotional code for everybody, if there is one
   * @param prompt what the model is told; empty means that the template alone speaks
   */
  public RenewalCampaign(
      EngagementPipeline engage,
      SegmentSource customers,
      int cadence,
      int tolerance,
      Optional<String> promo,
      Optional<String> prompt) {
    Campaign.Builder builder =
        Campaign.named("renewal")
            .topic(Topic.promotional("renewal"))
            .labelled("smartengage", "reminder")
            .segment(Segments.lastActivity(customers, cadence, tolerance))
            .fallback("reminder");
    promo.ifPresent(builder::promo);
    prompt.ifPresent(builder::prompt);
    this.engage = engage;
    this.campaign = builder.build();
  }

  /** What a run would do now; nothing is planned or sent. */
  public CampaignPreview preview() {
    return engage.preview(campaign);
  }

  /** Runs it for a day. Whoever was planned for that day before is not written to again. */
  public CampaignReport run(LocalDate day) {
    return engage.run(campaign, RunKey.of(day));
  }

  /** What the ledger has of a run. */
  public RunDetails details(UUID run) {
    RunDetails.Collector details = new RunDetails.Collector();
    LedgerQuery query = LedgerQuery.of(Recipient.DEFAULT_TENANT).run(run).size(PAGE);
    List<LedgerEntry> page = engage.ledger().entries(query);
    while (!page.isEmpty()) {
      page.forEach(details::add);
      MessageId last = page.get(page.size() - 1).message().id();
      page = engage.ledger().entries(query.after(last));
    }
    return details.collected();
  }
}
