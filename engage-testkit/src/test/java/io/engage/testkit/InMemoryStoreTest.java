package io.engage.testkit;

import io.engage.inmemory.InMemoryStore;
import io.engage.store.EngagementStore;
import java.time.Duration;

class InMemoryStoreTest extends EngagementStoreContract {

  private final MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");

  @Override
  protected EngagementStore newStore() {
    return InMemoryStore.create(clock);
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    clock.advance(Duration.ofHours(1));
  }
}
