package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementPipelineContract;

/** The stories of the pipeline on H2. */
class H2PipelineTest extends EngagementPipelineContract {

  private static final JdbcStore STORE = JdbcStore.h2(Databases.h2InMemory());

  @Override
  protected EngagementStore newStore() {
    return Databases.emptied(STORE);
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
