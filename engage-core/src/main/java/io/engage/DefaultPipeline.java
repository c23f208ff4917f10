package io.engage;

import io.engage.audience.SegmentSource;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Dispatcher;
import io.engage.delivery.Planner;
import io.engage.delivery.Workforce;
import io.engage.error.NonRetriableException;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.store.CancelResult;
import io.engage.store.ContactBook;
import io.engage.store.Ledger;
import java.util.Map;
import java.util.Optional;

/** The pipeline behind the interface: checks requests and hands them to whoever does the work. */
final class DefaultPipeline implements EngagementPipeline {

  private final DeliveryParts parts;
  private final Dispatcher dispatcher;
  private final Workforce workforce;
  private final CampaignPreviewer previewer;
  private final CampaignRunner runner;
  private final SingleSender singles;
  private final Unsubscriber unsubscriber;
  private final Map<String, SegmentSource> segmentSources;
  private final Occupancy occupancy;

  DefaultPipeline(
      DeliveryParts parts,
      EngagementListener listener,
      Map<String, SegmentSource> segmentSources,
      OwnedParts owned) {
    Planner planner = new Planner(parts);
    this.parts = parts;
    this.dispatcher = new Dispatcher(parts);
    this.workforce = new Workforce(dispatcher, parts.sizing().workers());
    this.previewer = new CampaignPreviewer(parts, planner);
    this.runner = new CampaignRunner(parts, planner, workforce, listener);
    this.singles = new SingleSender(parts, planner, dispatcher);
    this.unsubscriber = new Unsubscriber(parts);
    this.segmentSources = Map.copyOf(segmentSources);
    this.occupancy = new Occupancy(owned::close);
  }

  @Override
  public CampaignPreview preview(Campaign campaign) {
    check(campaign.channel(), campaign.template(), campaign.prompt());
    return occupancy.during(() -> previewer.preview(campaign));
  }

  @Override
  public CampaignReport run(Campaign campaign, RunKey key) {
    check(campaign.channel(), campaign.template(), campaign.prompt());
    return occupancy.during(() -> runner.run(campaign, key));
  }

  @Override
  public EngagementOutcome send(SendRequest request) {
    check(request.channel(), request.template(), request.prompt());
    return occupancy.during(() -> singles.send(request));
  }

  @Override
  public int runDue() {
    return occupancy.during(workforce::workOffInThisThread);
  }

  @Override
  public CancelResult cancel(MessageId message, String cause) {
    return occupancy.during(() -> parts.store().cancel(message, cause, parts.clock().instant()));
  }

  @Override
  public boolean unsubscribe(String token) {
    return occupancy.during(() -> unsubscriber.unsubscribe(token));
  }

  @Override
  public SegmentSource segmentSource(String name) {
    SegmentSource source = segmentSources.get(name);
    if (source == null) {
      throw new NonRetriableException(
          "segment source \""
              + name
              + "\" is not in the pipeline, which has "
              + segmentSources.keySet().stream().sorted().toList());
    }
    return source;
  }

  @Override
  public ContactBook contacts() {
    return parts.store();
  }

  @Override
  public Ledger ledger() {
    return parts.store();
  }

  @Override
  public void close() {
    workforce.stop();
    occupancy.close();
  }

  private void checkOpen() {
    if (workforce.isStopped()) {
      throw new IllegalStateException("the pipeline is closed");
    }
  }

  private void check(ChannelId channel, String template, Optional<String> prompt) {
    checkOpen();
    if (!parts.channels().containsKey(channel)) {
      throw new NonRetriableException(
          "channel \""
              + channel
              + "\" is not in the pipeline, which has "
              + parts.channels().keySet());
    }
    parts.templates().require(template, parts.locale());
    if (parts.generator().isPresent()) {
      prompt.ifPresent(name -> parts.prompts().require(name, parts.locale()));
    }
  }
}
