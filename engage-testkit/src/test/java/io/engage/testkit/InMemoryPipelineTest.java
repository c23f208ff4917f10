package io.engage.testkit;

import io.engage.inmemory.InMemoryStore;
import io.engage.store.EngagementStore;
import java.time.Duration;

/** The stories of the pipeline on the store without a database. */
class InMemoryPipelineTest extends EngagementPipelineContract {

  private final MutableClock leases = MutableClock.at("2026-11-21T00:00:00Z");

  @Override
  protected EngagementStore newStore() {
    return InMemoryStore.create(leases);
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    leases.advance(Duration.ofHours(1));
  }
}
