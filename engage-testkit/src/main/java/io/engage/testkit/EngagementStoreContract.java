package io.engage.testkit;

import io.engage.store.EngagementStore;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link EngagementStore} must keep to. Extend it, say how to make a store and how its
 * leases lapse, and run it.
 */
public abstract class EngagementStoreContract {

  /** For subclasses. */
  protected EngagementStoreContract() {}

  /** An empty store, ready to be used. Called once for each test. */
  protected abstract EngagementStore newStore();

  /**
   * Makes every lease that anybody has now lapse, by moving the store's clock or by writing to its
   * tables. Leases are of half an hour.
   */
  protected abstract void letLeasesLapse(EngagementStore store);

  /** When messages are planned. */
  @Nested
  class Planning extends PlanningRules {
    Planning() {
      super(EngagementStoreContract.this);
    }
  }
}
