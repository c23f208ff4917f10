package io.engage.delivery;

import io.engage.policy.ContactPolicy;
import io.engage.policy.Gates;
import io.engage.policy.TenantPolicy;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What holds for one tenant at present.
 *
 * @param policy the pipeline's rules with what the tenant wants otherwise
 * @param tenantZone whose clock the tenant's people without a zone live by, if the tenant said so
 * @param gates the rules as gates
 */
public record Rules(ContactPolicy policy, Optional<ZoneId> tenantZone, Gates gates) {

  static Rules of(ContactPolicy pipeline, TenantPolicy tenant) {
    ContactPolicy merged = tenant.over(pipeline);
    return new Rules(merged, tenant.zone(), new Gates(merged));
  }
}
