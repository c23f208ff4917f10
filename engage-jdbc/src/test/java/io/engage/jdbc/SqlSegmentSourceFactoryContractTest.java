package io.engage.jdbc;

import io.engage.plugin.PluginFactory;
import io.engage.plugin.Services;
import io.engage.testkit.PluginFactoryContract;
import java.util.Map;
import javax.sql.DataSource;

/** The contract of factories, with every setting. */
class SqlSegmentSourceFactoryContractTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new SqlSegmentSourceFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(
        "data-source", "bookings",
        "select", People.PAGE,
        "look-up", "SELECT id AS recipient_id FROM people WHERE id = :id",
        "timeout", "5s",
        "timestamps-in", "Asia/Dhaka");
  }

  @Override
  protected Services services() {
    return Services.none().with(DataSource.class, "bookings", Databases.h2());
  }
}
