package io.engage.testkit;

import io.engage.inmemory.InMemoryStore;
import io.engage.link.ShortLink;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.BusinessKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.IdempotencyKey;
import io.engage.message.LinkKind;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
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
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A store that keeps its contract; a subclass breaks one thing of it. */
class BrokenStore implements EngagementStore {

  final MutableClock leaseClock = MutableClock.at("2026-11-21T09:00:00Z");
  final EngagementStore sound = InMemoryStore.create(leaseClock);

  /** The latest claim of each message. */
  final Map<MessageId, Claim> claims = new ConcurrentHashMap<>();

  volatile boolean lapsed;

  /** Whether words were ever stored. */
  volatile boolean composed;

  private final Thread maker = Thread.currentThread();

  static Supplier<EngagementStoreContract> contract(Supplier<BrokenStore> store) {
    return () -> new Kept(store);
  }

  final Optional<MessageState> stateOf(MessageId id) {
    return sound.find(id).map(entry -> entry.progress().state());
  }

  final boolean isStale(Claim claim) {
    Claim latest = claims.get(claim.id());
    return latest != null && latest.fence() != claim.fence();
  }

  /** Whether this call comes from one of many threads, as those do that race. */
  final boolean isInARace() {
    return Thread.currentThread() != maker;
  }

  @Override
  public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
    return sound.plan(messages, now);
  }

  @Override
  public Set<IdempotencyKey> taken(String tenant, Collection<IdempotencyKey> keys) {
    return sound.taken(tenant, keys);
  }

  @Override
  public final List<Claim> claim(ClaimRequest request) {
    List<Claim> claimed = claimed(request);
    claimed.forEach(claim -> claims.put(claim.id(), claim));
    lapsed = lapsed && claimed.isEmpty();
    return claimed;
  }

  List<Claim> claimed(ClaimRequest request) {
    return sound.claim(request);
  }

  @Override
  public Set<MessageId> compose(List<Composition> compositions, Instant now) {
    composed = true;
    return sound.compose(compositions, now);
  }

  @Override
  public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
    return sound.attempt(group, now, gate);
  }

  @Override
  public Set<MessageId> settle(List<Settlement> settlements) {
    return sound.settle(settlements);
  }

  @Override
  public CancelResult cancel(MessageId message, String cause, Instant now) {
    return sound.cancel(message, cause, now);
  }

  @Override
  public List<Lane> lanes(Set<ChannelId> channels) {
    return sound.lanes(channels);
  }

  @Override
  public Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
    return sound.renew(claims, lease);
  }

  @Override
  public void release(Collection<Claim> claims) {
    sound.release(claims);
  }

  @Override
  public ReportResult report(ProviderReport report) {
    return sound.report(report);
  }

  @Override
  public Map<MessageId, CancelResult> cancel(BusinessKey key, String cause, Instant now) {
    return sound.cancel(key, cause, now);
  }

  @Override
  public Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at, Instant now) {
    return sound.reschedule(key, at, now);
  }

  @Override
  public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
    return sound.takePermits(wanted);
  }

  @Override
  public void returnPermits(Map<Quota, Integer> unused) {
    sound.returnPermits(unused);
  }

  @Override
  public Optional<Allowance> reserveTokens(List<Allowance> allowances, long tokens) {
    return sound.reserveTokens(allowances, tokens);
  }

  @Override
  public void returnTokens(Collection<String> names, long tokens) {
    sound.returnTokens(names, tokens);
  }

  @Override
  public long tokensSpent(String name) {
    return sound.tokensSpent(name);
  }

  @Override
  public List<DeadLetter> deadLetters(DeadLetterQuery query) {
    return sound.deadLetters(query);
  }

  @Override
  public RedriveResult redrive(MessageId message, String cause, Instant now) {
    return sound.redrive(message, cause, now);
  }

  @Override
  public CampaignRun openRun(RunName name, UUID newId, Instant now) {
    return sound.openRun(name, newId, now);
  }

  @Override
  public CampaignRun planPage(RunPage page, Instant now) {
    return sound.planPage(page, now);
  }

  @Override
  public CampaignRun run(UUID id) {
    return sound.run(id);
  }

  @Override
  public void completeRun(UUID id, Instant now) {
    sound.completeRun(id, now);
  }

  @Override
  public boolean isDue(UUID id, Instant now) {
    return sound.isDue(id, now);
  }

  @Override
  public RunFigures figures(UUID id) {
    return sound.figures(id);
  }

  @Override
  public void recordConsents(List<Consent> consents) {
    sound.recordConsents(consents);
  }

  @Override
  public List<ConsentEntry> consentHistory(String tenant, String recipientId) {
    return sound.consentHistory(tenant, recipientId);
  }

  @Override
  public void recordPreferences(List<Preferences> preferences) {
    sound.recordPreferences(preferences);
  }

  @Override
  public void forgetSoftBounces(String tenant, Address address) {
    sound.forgetSoftBounces(tenant, address);
  }

  @Override
  public boolean record(PolicyRevision revision) {
    return sound.record(revision);
  }

  @Override
  public List<PolicyRevision> policies() {
    return sound.policies();
  }

  @Override
  public List<PolicyRevision> policyHistory(String tenant) {
    return sound.policyHistory(tenant);
  }

  @Override
  public boolean useLink(LinkUse use) {
    return sound.useLink(use);
  }

  @Override
  public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
    return sound.isLinkUsed(tenant, kind, linkId);
  }

  @Override
  public void keepShortLinks(List<ShortLink> links) {
    sound.keepShortLinks(links);
  }

  @Override
  public Optional<ShortLink> findShortLink(String digest) {
    return sound.findShortLink(digest);
  }

  @Override
  public int forgetLinks(Instant before, int most) {
    return sound.forgetLinks(before, most);
  }

  @Override
  public void suppress(List<Suppression> suppressions) {
    sound.suppress(suppressions);
  }

  @Override
  public void lift(String tenant, Address address, SuppressionReason reason) {
    sound.lift(tenant, address, reason);
  }

  @Override
  public List<Standing> standings(List<Addressee> addressees) {
    List<Standing> shown = new ArrayList<>();
    List<Standing> all = sound.standings(addressees);
    for (int i = 0; i < all.size(); i++) {
      shown.add(shown(addressees.get(i), all.get(i)));
    }
    return shown;
  }

  /** What is told of somebody outside an attempt. */
  Standing shown(Addressee addressee, Standing standing) {
    return standing;
  }

  @Override
  public Optional<LedgerEntry> find(MessageId message) {
    return sound.find(message).map(this::shown);
  }

  /** What is told of one message. */
  LedgerEntry shown(LedgerEntry entry) {
    return entry;
  }

  @Override
  public List<LedgerEntry> entries(LedgerQuery query) {
    return sound.entries(query).stream().map(this::shown).toList();
  }

  private static final class Kept extends EngagementStoreContract {

    private final Supplier<BrokenStore> store;

    Kept(Supplier<BrokenStore> store) {
      this.store = store;
    }

    @Override
    protected EngagementStore newStore() {
      return store.get();
    }

    @Override
    protected void letLeasesLapse(EngagementStore any) {
      BrokenStore broken = (BrokenStore) any;
      broken.leaseClock.advance(Duration.ofHours(1));
      broken.lapsed = true;
    }
  }
}
