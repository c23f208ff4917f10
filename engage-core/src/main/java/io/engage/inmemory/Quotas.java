package io.engage.inmemory;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** When the permits of each quota will all be back. */
final class Quotas {

  private final Table<String, Instant, Map<String, Instant>> whole;
  private final InstantSource clock;

  Quotas(Journal journal, InstantSource clock) {
    this.whole = new Table<>(journal, new HashMap<>());
    this.clock = clock;
  }

  Map<Quota, Grant> take(Map<Quota, Integer> wanted) {
    Instant now = clock.instant();
    Map<Quota, Grant> grants = new HashMap<>();
    wanted.forEach((quota, permits) -> grants.put(quota, take(quota, permits, now)));
    return grants;
  }

  void giveBack(Map<Quota, Integer> unused) {
    Instant now = clock.instant();
    unused.forEach(
        (quota, permits) ->
            whole
                .get(quota.name())
                .map(at -> quota.refund(Duration.between(now, at), permits))
                .ifPresent(missing -> whole.put(quota.name(), now.plus(missing))));
  }

  private Grant take(Quota quota, int wanted, Instant now) {
    Duration missing =
        whole.get(quota.name()).map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
    Quota.Draw draw = quota.draw(missing, wanted);
    whole.put(quota.name(), now.plus(draw.missing()));
    return draw.grant();
  }
}
