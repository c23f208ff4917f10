package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementStoreContract;
import javax.sql.DataSource;

/** The contract on H2 in memory. */
class H2StoreContractTest extends EngagementStoreContract {

  private static final DataSource DATABASE = Databases.h2InMemory();

  @Override
  protected EngagementStore newStore() {
    return Databases.emptied(JdbcStore.h2(DATABASE));
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
