package io.engage;

import io.engage.delivery.PolicyBoard;
import io.engage.error.Problems;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.message.StateChange;
import io.engage.policy.PolicyReplay;
import io.engage.policy.ReplayDifference;
import io.engage.policy.TenantPolicy;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PolicyRevision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Policies in the store's book; each change is written only over the version it was made from. */
final class StoredPolicies implements TenantPolicies {

  private static final Logger LOG = LoggerFactory.getLogger(StoredPolicies.class);

  private static final int MOST_TRIES = 20;
  private static final int PAGE = 500;

  private final EngagementStore store;
  private final PolicyBoard board;
  private final InstantSource clock;

  StoredPolicies(EngagementStore store, PolicyBoard board, InstantSource clock) {
    this.store = store;
    this.board = board;
    this.clock = clock;
  }

  @Override
  public TenantPolicy of(String tenant) {
    return policy(store.policyHistory(tenant));
  }

  @Override
  public PolicyRevision change(
      String tenant, String by, String reason, UnaryOperator<TenantPolicy> change) {
    new Problems()
        .require(!by.isBlank(), "policy.by", "is blank; say who changes it")
        .require(!reason.isBlank(), "policy.reason", "is blank; say why")
        .throwIfAny();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      PolicyRevision revision = next(tenant, by, reason, change);
      if (store.record(revision)) {
        board.forget();
        return revision;
      }
    }
    throw new RetriableException(
        "the policy of the tenant is being changed by others all the time");
  }

  @Override
  public List<PolicyRevision> history(String tenant) {
    return store.policyHistory(tenant);
  }

  @Override
  public List<ReplayDifference> replay(
      String tenant, UnaryOperator<TenantPolicy> change, Instant from, Instant until) {
    PolicyReplay replay = new PolicyReplay(change.apply(of(tenant)).over(board.pipeline()));
    Instant oldest = from.minus(replay.memory());
    LedgerQuery query = LedgerQuery.of(tenant).size(PAGE);
    List<LedgerEntry> page = store.entries(query);
    while (!page.isEmpty()) {
      page.stream().filter(entry -> isOfInterest(entry, oldest, until)).forEach(replay::add);
      page = store.entries(query.after(page.get(page.size() - 1).message().id()));
    }
    return replay.differences(from, until);
  }

  private static boolean isOfInterest(LedgerEntry entry, Instant oldest, Instant until) {
    List<StateChange> history = entry.history();
    return history.get(0).at().isBefore(until)
        && !history.get(history.size() - 1).at().isBefore(oldest);
  }

  /** What is written can be read again, or is not written. */
  private PolicyRevision next(
      String tenant, String by, String reason, UnaryOperator<TenantPolicy> change) {
    List<PolicyRevision> history = store.policyHistory(tenant);
    String changed = change.apply(policy(history)).toJson();
    TenantPolicy checked = TenantPolicy.ofJson(changed);
    int number = history.stream().findFirst().map(PolicyRevision::number).orElse(0) + 1;
    return new PolicyRevision(tenant, number, checked.toJson(), by, reason, clock.instant());
  }

  /** The newest that can be read here, so that one that cannot be is mended by the next change. */
  private static TenantPolicy policy(List<PolicyRevision> newestFirst) {
    for (PolicyRevision revision : newestFirst) {
      try {
        return TenantPolicy.ofJson(revision.settings());
      } catch (SettingsException e) {
        LOG.warn("{} cannot be read here: {}", revision, e.getMessage());
      }
    }
    return TenantPolicy.usual();
  }
}
