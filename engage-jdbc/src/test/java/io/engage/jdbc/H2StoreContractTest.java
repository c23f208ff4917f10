package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementStoreContract;

/** The contract on H2 in memory. */
class H2StoreContractTest extends EngagementStoreContract {

  @Override
  protected EngagementStore newStore() {
    return Databases.h2Store();
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
