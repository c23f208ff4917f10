package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementStoreContract;

/** The contract on PostgreSQL. */
class PostgresStoreContractTest extends EngagementStoreContract {

  @Override
  protected EngagementStore newStore() {
    return Databases.postgresStore();
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
