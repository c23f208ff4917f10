package io.engage.delivery;

import io.engage.store.Claim;
import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets as many messages go as the rate limits have permits for, and gives the others back. */
final class Pace {

  private final DeliveryParts parts;
  private final Rota rota;

  Pace(DeliveryParts parts, Rota rota) {
    this.parts = parts;
    this.rota = rota;
  }

  /** Those that may be tried now, in the same order; the others are nobody's any more. */
  List<Claim> admit(List<Claim> claims, Hold hold) {
    Map<Quota, Integer> wanted = new HashMap<>();
    claims.forEach(claim -> quotas(claim).forEach(quota -> wanted.merge(quota, 1, Integer::sum)));
    if (wanted.isEmpty()) {
      return claims;
    }
    Map<Quota, Grant> grants = parts.store().takePermits(wanted);
    Map<Quota, Integer> left = new HashMap<>();
    grants.forEach((quota, grant) -> left.put(quota, grant.permits()));
    List<Claim> admitted = new ArrayList<>();
    List<Claim> others = new ArrayList<>();
    claims.forEach(claim -> (take(quotas(claim), left) ? admitted : others).add(claim));
    giveBack(left);
    putOff(others, grants);
    hold.end(others);
    return admitted;
  }

  /** Whether some messages wait for permits. */
  boolean isHeldUp() {
    return rota.passesAnyone();
  }

  private List<Quota> quotas(Claim claim) {
    return parts.rateLimits().stream()
        .flatMap(limit -> limit.quota(claim.message()).stream())
        .toList();
  }

  /** All of them or none. */
  private static boolean take(List<Quota> quotas, Map<Quota, Integer> left) {
    boolean all = quotas.stream().allMatch(quota -> left.getOrDefault(quota, 0) > 0);
    if (all) {
      quotas.forEach(quota -> left.merge(quota, -1, Integer::sum));
    }
    return all;
  }

  /** Of a message that lacks one permit the others are free for somebody else. */
  private void giveBack(Map<Quota, Integer> left) {
    Map<Quota, Integer> unused = new HashMap<>(left);
    unused.values().removeIf(permits -> permits == 0);
    if (!unused.isEmpty()) {
      parts.store().returnPermits(unused);
    }
  }

  private void putOff(List<Claim> claims, Map<Quota, Grant> grants) {
    if (claims.isEmpty()) {
      return;
    }
    parts.store().release(claims);
    for (Claim claim : claims) {
      Duration wait =
          quotas(claim).stream()
              .map(quota -> grants.getOrDefault(quota, new Grant(0, Duration.ZERO)).nextIn())
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      rota.pass(claim.lane(), wait);
    }
  }
}
