package io.engage;

import io.engage.audience.MemberPage;
import io.engage.audience.Segment;
import io.engage.delivery.Blueprint;
import io.engage.delivery.Correlation;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Plan;
import io.engage.delivery.PlanKeys;
import io.engage.delivery.Planner;
import io.engage.delivery.SystemTime;
import io.engage.delivery.Workforce;
import io.engage.message.ChannelId;
import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.RunFigures;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a campaign: plans the segment page by page and works until nothing is due. */
final class CampaignRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignRunner.class);

  /** So few that the workers have something to do while the second page is read. */
  private static final int FIRST_PAGE = 50;

  private static final Set<MessageState> SENT =
      EnumSet.of(MessageState.SENT, MessageState.DELIVERED);
  private static final Set<MessageState> FAILED =
      EnumSet.of(MessageState.FAILED, MessageState.BOUNCED);

  private final DeliveryParts parts;
  private final Planner planner;
  private final Workforce workforce;
  private final EngagementListener listener;

  CampaignRunner(
      DeliveryParts parts, Planner planner, Workforce workforce, EngagementListener listener) {
    this.parts = parts;
    this.planner = planner;
    this.workforce = workforce;
    this.listener = listener;
  }

  CampaignReport run(Campaign campaign, RunKey key) {
    long started = SystemTime.mark();
    RunName name = name(campaign, key);
    CampaignRun run = parts.store().openRun(name, parts.ids().next(), parts.clock().instant());
    return Correlation.during(
        run.id().toString(),
        () -> {
          LOG.info("Run {} of campaign {} for {} begins", run.id(), name.campaign(), name.key());
          planAndSend(campaign, key, run);
          CampaignReport report = report(campaign, key, run.id(), SystemTime.since(started));
          LOG.info("Run {} ends: {}", run.id(), report);
          return report;
        });
  }

  /** With its channel: a run that is resumed finishes what it planned, over the same one. */
  private static RunName name(Campaign campaign, RunKey key) {
    return new RunName(
        campaign.tenant(), campaign.name(), key.value() + "/" + campaign.channel().value());
  }

  /**
   * A run that was stopped in the middle, or whose provider or moderator is away, stays open and is
   * resumed by the next call.
   */
  private void planAndSend(Campaign campaign, RunKey key, CampaignRun run) {
    boolean nothingDue =
        workforce.workWhile(
            () -> plan(campaign, key, run), () -> !isDue(run.id()), channels(campaign));
    if (nothingDue) {
      parts.store().completeRun(run.id(), parts.clock().instant());
    }
  }

  private static List<ChannelId> channels(Campaign campaign) {
    return Stream.concat(
            Stream.of(campaign.channel()), campaign.conditions().otherChannels().stream())
        .toList();
  }

  private void plan(Campaign campaign, RunKey key, CampaignRun opened) {
    Blueprint blueprint = Blueprints.of(campaign, opened.id());
    PlanKeys keys =
        Blueprints.keys(
            campaign, campaign.name() + "/" + key.value() + "/" + campaign.channel() + "/", parts);
    Segment.Query query =
        new Segment.Query(campaign.tenant(), opened.startedAt(), parts.zone(campaign.tenant()));
    CampaignRun run = opened;
    int people = 0;
    while (!run.planned() && !workforce.isToStop()) {
      int size = pageSize(campaign, run);
      MemberPage page =
          size == 0
              ? new MemberPage(List.of(), Optional.empty())
              : campaign.segment().page(query, run.cursor(), size);
      Plan plan = planner.plan(blueprint, page.members(), keys);
      run =
          parts
              .store()
              .planPage(
                  new RunPage(run, plan.rows(), plan.leftOut(), page.next()),
                  parts.clock().instant());
      people += page.members().size();
      listener.onPlanned(campaign.name(), key, people);
    }
  }

  /** Never more than may still be written to, so that nobody is planned and then left out. */
  private int pageSize(Campaign campaign, CampaignRun run) {
    int page = parts.sizing().page();
    int most = run.cursor().isEmpty() ? Math.min(page, FIRST_PAGE) : page;
    if (campaign.batch().isEmpty()) {
      return most;
    }
    RunFigures figures = parts.store().figures(run.id());
    int written =
        figures.byState().values().stream().mapToInt(Integer::intValue).sum()
            - figures.in(MessageState.SKIPPED);
    return Math.max(0, Math.min(most, campaign.batch().getAsInt() - written));
  }

  private CampaignReport report(Campaign campaign, RunKey key, UUID run, Duration duration) {
    RunFigures figures = parts.store().figures(run);
    return new CampaignReport(
        run,
        campaign.name(),
        key,
        count(figures, SENT),
        count(figures, FAILED),
        withEnded(figures),
        open(figures),
        figures.in(MessageState.OUTCOME_UNKNOWN),
        figures.fallback(),
        figures.tokens(),
        duration);
  }

  private boolean isDue(UUID run) {
    return parts.store().isDue(run, parts.clock().instant());
  }

  /** What was planned and taken back, or came too late, was not sent on purpose either. */
  private static Map<String, Integer> withEnded(RunFigures figures) {
    Map<String, Integer> skipped = new HashMap<>(figures.skipped());
    for (MessageState state : EnumSet.of(MessageState.CANCELLED, MessageState.EXPIRED)) {
      if (figures.in(state) > 0) {
        skipped.merge(state.label(), figures.in(state), Integer::sum);
      }
    }
    return skipped;
  }

  private static int count(RunFigures figures, Set<MessageState> states) {
    return states.stream().mapToInt(figures::in).sum();
  }

  private static int open(RunFigures figures) {
    return figures.byState().entrySet().stream()
        .filter(entry -> entry.getKey().isOpen())
        .mapToInt(entry -> entry.getValue())
        .sum();
  }
}
