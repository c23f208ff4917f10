package io.engage.jdbc;

import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementPipelineContract;
import javax.sql.DataSource;

/** The stories of the pipeline on H2. */
class H2PipelineTest extends EngagementPipelineContract {

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
