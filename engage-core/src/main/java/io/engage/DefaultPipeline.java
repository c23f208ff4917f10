package io.engage;

import io.engage.audience.SegmentSource;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Dispatcher;
import io.engage.delivery.Planner;
import io.engage.delivery.SystemTime;
import io.engage.error.NonRetriableException;
import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.policy.Explanation;
import io.engage.store.CancelResult;
import io.engage.store.ContactBook;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.EngagementStore;
import io.engage.store.Ledger;
import io.engage.store.ProviderReport;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import io.engage.store.RescheduleResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The pipeline behind the interface: checks requests and hands them to whoever does the work. */
final class DefaultPipeline implements EngagementPipeline {

  /** For a worker that is in the middle of a message when the host closes the pipeline. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Stands where a campaign is only looked at. */
  private static final UUID NO_RUN = new UUID(0, 0);

  private final DeliveryParts parts;
  private final MembershipDesk membership;
  private final Workplace workplace;
  private final CampaignPreviewer previewer;
  private final CampaignRunner runner;
  private final StoreOutbox outbox;
  private final SingleSender singles;
  private final Unsubscriber unsubscriber;
  private final ReportDesk reports;
  private final Explainer explainer;
  private final TenantPolicies policies;
  private final RequestCheck check;
  private final Map<String, SegmentSource> segmentSources;
  private final Occupancy occupancy;

  DefaultPipeline(
      DeliveryParts parts,
      EngagementListener listener,
      Executor executor,
      Map<String, SegmentSource> segmentSources,
      List<Campaign> campaigns,
      OwnedParts owned) {
    Planner planner = new Planner(parts);
    this.parts = parts;
    this.membership = new MembershipDesk(parts.store(), parts::zone);
    campaigns.forEach(membership::know);
    this.workplace =
        new Workplace(
            new Dispatcher(parts, membership), parts.sizing().workers(), executor, chore(parts));
    this.previewer = new CampaignPreviewer(parts, planner);
    this.runner = new CampaignRunner(parts, planner, workplace.workforce(), listener);
    this.outbox = new StoreOutbox(parts);
    this.singles = new SingleSender(outbox, workplace.dispatcher());
    this.unsubscriber = new Unsubscriber(parts);
    this.reports = new ReportDesk(parts);
    this.explainer = new Explainer(parts);
    this.policies = new StoredPolicies(parts.store(), parts.rules(), parts.clock());
    this.check = new RequestCheck(parts);
    this.segmentSources = Map.copyOf(segmentSources);
    this.occupancy = new Occupancy(owned::close);
  }

  @Override
  public CampaignPreview preview(Campaign campaign) {
    return occupancy.during(
        () -> {
          check.possible(Blueprints.of(campaign, NO_RUN));
          return previewer.preview(campaign);
        });
  }

  @Override
  public CampaignReport run(Campaign campaign, RunKey key) {
    return occupancy.during(
        () -> {
          check.possible(Blueprints.of(campaign, NO_RUN));
          membership.know(campaign);
          return runner.run(campaign, key);
        });
  }

  @Override
  public EngagementOutcome send(SendRequest request) {
    return occupancy.during(
        () -> {
          check.possible(Blueprints.of(request));
          return singles.send(request);
        });
  }

  @Override
  public EngagementOutcome enqueue(SendRequest request) {
    return waking(() -> outbox.enqueue(request));
  }

  @Override
  public CancelResult cancel(MessageId message, String cause) {
    return occupancy.during(() -> outbox.cancel(message, cause));
  }

  @Override
  public Map<MessageId, CancelResult> cancel(BusinessKey key, String cause) {
    return occupancy.during(() -> outbox.cancel(key, cause));
  }

  @Override
  public Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at) {
    return waking(() -> outbox.reschedule(key, at));
  }

  @Override
  public Outbox within(EngagementStore transaction) {
    return occupancy.during(() -> new StoreOutbox(parts.on(transaction)));
  }

  @Override
  public ReportResult report(ProviderReport report) {
    return occupancy.during(() -> reports.record(report));
  }

  @Override
  public List<DeadLetter> deadLetters(DeadLetterQuery query) {
    return occupancy.during(() -> parts.store().deadLetters(query));
  }

  @Override
  public RedriveResult redrive(MessageId message, String cause) {
    return waking(() -> parts.store().redrive(message, cause, parts.clock().instant()));
  }

  @Override
  public void start() {
    occupancy.during(workplace::start);
  }

  @Override
  public int runDue() {
    return occupancy.during(() -> workplace.workforce().workOffInThisThread());
  }

  @Override
  public void pause() {
    occupancy.during(() -> workplace.workforce().pause());
  }

  @Override
  public void resume() {
    occupancy.during(workplace::resume);
  }

  @Override
  public boolean drain(Duration patience) {
    return occupancy.during(() -> workplace.workforce().drain(patience));
  }

  @Override
  public boolean unsubscribe(String token) {
    return occupancy.during(() -> unsubscriber.unsubscribe(token));
  }

  @Override
  public EngagementLinks links() {
    return parts
        .links()
        .map(links -> new ReturnedLinks(parts, links, parts.store(), occupancy))
        .orElseThrow(
            () ->
                new NonRetriableException("the pipeline has no links; say links(DeepLinks.at(…))"));
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
  public Explanation explain(MessageId message) {
    return occupancy.during(() -> explainer.explain(message));
  }

  @Override
  public Explanation explain(ContactQuestion question) {
    return occupancy.during(() -> explainer.explain(question));
  }

  @Override
  public TenantPolicies policies() {
    return occupancy.during(() -> policies);
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
  public boolean close(Duration patience) {
    long mark = SystemTime.mark();
    occupancy.shut();
    workplace.stop();
    boolean ended = workplace.awaitEnd(patience);
    occupancy.close();
    return occupancy.awaitOthers(patience.minus(SystemTime.since(mark))) && ended;
  }

  @Override
  public void close() {
    occupancy.shut();
    workplace.stop();
    workplace.awaitEnd(PATIENCE);
    occupancy.close();
  }

  private static Runnable chore(DeliveryParts parts) {
    return parts
        .links()
        .<Runnable>map(links -> new ExpiredLinks(parts.store(), parts.clock())::forgetIfDue)
        .orElse(() -> {});
  }

  /** Workers that wait look for what this call made due. */
  private <T> T waking(Supplier<T> call) {
    T result = occupancy.during(call);
    workplace.wake();
    return result;
  }
}
