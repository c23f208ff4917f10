package io.engage.jdbc;

import io.engage.plugin.PluginFactory;
import io.engage.plugin.Services;
import io.engage.testkit.PluginFactoryContract;
import java.util.Map;
import javax.sql.DataSource;

/** The contract of factories, with every setting. */
class JdbcStoreFactoryContractTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new JdbcStoreFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("data-source", "outbox", "dialect", "h2", "migrate", "true");
  }

  @Override
  protected Services services() {
    return Services.none().with(DataSource.class, "outbox", Databases.h2());
  }
}
