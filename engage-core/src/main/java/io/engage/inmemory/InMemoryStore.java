package io.engage.inmemory;

import io.engage.link.ShortLink;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.BusinessKey;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.IdempotencyKey;
import io.engage.message.LinkKind;
import io.engage.message.MessageId;
import io.engage.message.Preferences;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Allowance;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.CampaignRun;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.ConsentEntry;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.EngagementStore;
import io.engage.store.Grant;
import io.engage.store.Lane;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.LinkUse;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.PolicyRevision;
import io.engage.store.ProviderReport;
import io.engage.store.Quota;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import io.engage.store.RescheduleResult;
import io.engage.store.RunFigures;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import io.engage.store.Settlement;
import io.engage.store.SoftBounces;
import io.engage.store.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A store in the memory of one process; what it holds ends with the process and is never thinned
 * out. Safe for several threads, which take turns.
 */
public final class InMemoryStore implements EngagementStore {

  private final Journal journal = new Journal();
  private final Messages messages = new Messages(journal);
  private final Failures failures = new Failures(messages);
  private final LedgerView ledger = new LedgerView(messages);
  private final Policies policies = new Policies(journal);
  private final Links links = new Links(journal);
  private final Budgets budgets = new Budgets(journal);
  private final InstantSource clock;
  private final Consents consents;
  private final Contacts contacts;
  private final Outcomes outcomes;
  private final Reports reports;
  private final Subjects subjects;
  private final Planner planner;
  private final Runs runs;
  private final Leases leases;
  private final Attempts attempts;
  private final Quotas quotas;

  private InMemoryStore(InstantSource clock) {
    this.clock = clock;
    consents = new Consents(journal, clock);
    contacts = new Contacts(journal, messages, consents);
    outcomes = new Outcomes(messages, contacts);
    reports = new Reports(messages, contacts);
    subjects = new Subjects(journal, messages, outcomes);
    planner = new Planner(messages, subjects);
    runs = new Runs(journal, planner);
    leases = new Leases(messages, clock);
    attempts = new Attempts(messages, contacts, subjects, clock);
    quotas = new Quotas(journal, clock);
  }

  /** An empty store that goes by the system's clock. */
  public static InMemoryStore create() {
    return create(Clock.systemUTC());
  }

  /**
   * An empty store.
   *
   * @param leaseClock the clock leases count by; also {@link #clock()}, the one pipelines use when
   *     the host names none
   */
  public static InMemoryStore create(InstantSource leaseClock) {
    return new InMemoryStore(leaseClock);
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public List<PlanResult> plan(List<PlannedMessage> planned, Instant now) {
    return journal.atomically(() -> planner.plan(planned, now));
  }

  @Override
  public Set<IdempotencyKey> taken(String tenant, Collection<IdempotencyKey> keys) {
    return journal.atomically(() -> messages.taken(tenant, keys));
  }

  @Override
  public List<Lane> lanes(Set<ChannelId> channels) {
    return journal.atomically(() -> leases.lanes(channels));
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return journal.atomically(() -> leases.claim(request));
  }

  @Override
  public Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
    return journal.atomically(() -> leases.renew(claims, lease));
  }

  @Override
  public void release(Collection<Claim> claims) {
    journal.atomically(() -> leases.release(claims));
  }

  @Override
  public Set<MessageId> compose(List<Composition> compositions, Instant now) {
    return journal.atomically(() -> leases.compose(compositions, now));
  }

  @Override
  public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
    return journal.atomically(() -> attempts.attempt(group, now, gate));
  }

  @Override
  public Set<MessageId> settle(List<Settlement> settlements) {
    return journal.atomically(() -> outcomes.settle(settlements));
  }

  @Override
  public CancelResult cancel(MessageId message, String cause, Instant now) {
    return journal.atomically(() -> outcomes.cancel(message, cause, now));
  }

  @Override
  public ReportResult report(ProviderReport report) {
    return journal.atomically(() -> reports.record(report));
  }

  @Override
  public Map<MessageId, CancelResult> cancel(BusinessKey key, String cause, Instant now) {
    return journal.atomically(() -> subjects.cancel(key, cause, now));
  }

  @Override
  public Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at, Instant now) {
    return journal.atomically(() -> subjects.reschedule(key, at, now));
  }

  @Override
  public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
    return journal.atomically(() -> quotas.take(wanted));
  }

  @Override
  public void returnPermits(Map<Quota, Integer> unused) {
    journal.atomically(
        () -> {
          quotas.giveBack(unused);
          return true;
        });
  }

  @Override
  public Optional<Allowance> reserveTokens(List<Allowance> allowances, long tokens) {
    return journal.atomically(() -> budgets.reserve(allowances, tokens));
  }

  @Override
  public void returnTokens(Collection<String> names, long tokens) {
    journal.atomically(() -> budgets.giveBack(names, tokens));
  }

  @Override
  public long tokensSpent(String name) {
    return journal.atomically(() -> budgets.spent(name));
  }

  @Override
  public List<DeadLetter> deadLetters(DeadLetterQuery query) {
    return journal.atomically(() -> failures.page(query));
  }

  @Override
  public RedriveResult redrive(MessageId message, String cause, Instant now) {
    return journal.atomically(() -> failures.redrive(message, cause, now));
  }

  @Override
  public CampaignRun openRun(RunName name, UUID newId, Instant now) {
    return journal.atomically(() -> runs.open(name, newId, now));
  }

  @Override
  public CampaignRun planPage(RunPage page, Instant now) {
    return journal.atomically(() -> runs.planPage(page, now));
  }

  @Override
  public CampaignRun run(UUID id) {
    return journal.atomically(() -> runs.run(id));
  }

  @Override
  public void completeRun(UUID id, Instant now) {
    journal.atomically(() -> runs.complete(id, now));
  }

  @Override
  public boolean isDue(UUID id, Instant now) {
    return journal.atomically(() -> ledger.isDue(id, now));
  }

  @Override
  public RunFigures figures(UUID id) {
    return journal.atomically(() -> ledger.figures(runs.run(id)));
  }

  @Override
  public void recordConsents(List<Consent> said) {
    journal.atomically(() -> said.forEach(consents::record));
  }

  @Override
  public List<ConsentEntry> consentHistory(String tenant, String recipientId) {
    return journal.atomically(() -> consents.history(CapKey.person(tenant, recipientId)));
  }

  @Override
  public void recordPreferences(List<Preferences> preferences) {
    journal.atomically(() -> preferences.forEach(contacts::prefer));
  }

  @Override
  public void forgetSoftBounces(String tenant, Address address) {
    journal.atomically(() -> contacts.bounce(CapKey.address(tenant, address), SoftBounces.NONE));
  }

  @Override
  public void suppress(List<Suppression> suppressions) {
    journal.atomically(() -> suppressions.forEach(contacts::suppress));
  }

  @Override
  public void lift(String tenant, Address address, SuppressionReason reason) {
    journal.atomically(() -> contacts.lift(tenant, address, reason));
  }

  @Override
  public List<Standing> standings(List<Addressee> addressees) {
    return journal.atomically(() -> addressees.stream().map(contacts::standing).toList());
  }

  @Override
  public boolean record(PolicyRevision revision) {
    return journal.atomically(() -> policies.record(revision));
  }

  @Override
  public List<PolicyRevision> policies() {
    return journal.atomically(policies::newest);
  }

  @Override
  public List<PolicyRevision> policyHistory(String tenant) {
    return journal.atomically(() -> policies.history(tenant));
  }

  @Override
  public boolean useLink(LinkUse use) {
    return journal.atomically(() -> links.use(use));
  }

  @Override
  public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
    return journal.atomically(() -> links.isUsed(tenant, kind, linkId));
  }

  @Override
  public void keepShortLinks(List<ShortLink> shortened) {
    journal.atomically(() -> shortened.forEach(links::keep));
  }

  @Override
  public Optional<ShortLink> findShortLink(String digest) {
    return journal.atomically(() -> links.find(digest));
  }

  @Override
  public int forgetLinks(Instant before, int most) {
    return journal.atomically(() -> links.forget(before, most));
  }

  @Override
  public Optional<LedgerEntry> find(MessageId message) {
    return journal.atomically(() -> messages.find(message).map(Row::entry));
  }

  @Override
  public List<LedgerEntry> entries(LedgerQuery query) {
    return journal.atomically(() -> ledger.entries(query));
  }
}
