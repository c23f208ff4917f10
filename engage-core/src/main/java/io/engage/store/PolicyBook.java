package io.engage.store;

import java.util.List;

/**
 * The policy settings of tenants, each change kept for good. See {@link EngagementStore} for what
 * holds throughout.
 */
public interface PolicyBook {

  /**
   * Records a version.
   *
   * @return whether it is recorded; false when its number is not the one after the newest, because
   *     somebody else changed the settings meanwhile. Nothing changed then
   */
  boolean record(PolicyRevision revision);

  /** The newest version of each tenant that has one, in any order. One statement. */
  List<PolicyRevision> policies();

  /** All versions of a tenant, the newest first. */
  List<PolicyRevision> policyHistory(String tenant);
}
