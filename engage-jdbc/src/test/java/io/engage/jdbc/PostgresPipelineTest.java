package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementPipelineContract;

/** The stories of the pipeline on PostgreSQL. */
class PostgresPipelineTest extends EngagementPipelineContract {

  @Override
  protected EngagementStore newStore() {
    return Databases.postgresStore();
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
