package io.engage;

import io.engage.policy.ReplayDifference;
import io.engage.policy.TenantPolicy;
import io.engage.store.PolicyRevision;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What tenants want otherwise than the pipeline, changed while it runs. A change is a new version
 * that says who made it and why; older versions are kept. It holds at once in this process and
 * after two seconds in all others.
 */
public interface TenantPolicies {

  /** What this tenant wants otherwise at present. */
  TenantPolicy of(String tenant);

  /**
   * Changes it.
   *
   * @param by who changes it; not blank
   * @param reason why; not blank
   * @param change from what it is to what it is to be; may be asked again when somebody else
   *     changed it at the same time
   * @return the new version
   * @throws io.engage.error.SettingsException when it is not said who changes it and why
   */
  PolicyRevision change(
      String tenant, String by, String reason, UnaryOperator<TenantPolicy> change);

  /**
   * Says which messages of the ledger would have fared otherwise under other caps and windows: a
   * look before they are switched on. Changes and sends nothing. Reads the tenant's ledger page by
   * page and keeps some hundred bytes of memory for each message of that time.
   *
   * @param change from what the tenant's policy is to what it might be
   * @param from messages that were decided about at this instant or later
   * @param until and before this one
   */
  List<ReplayDifference> replay(
      String tenant, UnaryOperator<TenantPolicy> change, Instant from, Instant until);

  /** All versions, the newest first. */
  List<PolicyRevision> history(String tenant);
}
