package io.engage.jdbc;

import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.store.EngagementStoreFactory;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes a {@link JdbcStore}, by the name {@code jdbc}, on a {@link DataSource} that the host hands
 * over with the services. The store never closes it.
 *
 * <ul>
 *   <li>{@code data-source}: the name under which the services hold it; the one without a name.
 *   <li>{@code dialect}: {@code postgres} or {@code h2}; when not said, the database is asked, and
 *       must be there.
 *   <li>{@code migrate}: {@code true} to call {@link Schema#migrate()} once all settings are known
 *       to be right, when the pipeline verifies the store; {@code false}, which leaves the database
 *       as it is.
 * </ul>
 */
public final class JdbcStoreFactory implements EngagementStoreFactory {

  /** For {@link java.util.ServiceLoader}. */
  public JdbcStoreFactory() {}

  @Override
  public String name() {
    return "jdbc";
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.engage.error.RetriableException when the database is needed at once and away
   */
  @Override
  public JdbcStore create(Settings settings, Services services) {
    Optional<DataSource> source = HostKeys.dataSource(settings, services);
    Optional<Database> said = settings.choice("dialect", Database.class).optional();
    boolean migrate = settings.flag("migrate").orElse(false);
    settings.check();
    Optional<JdbcStore> store =
        HostKeys.noting(settings, "data-source", () -> open(said, source.orElseThrow()));
    settings.check();
    return migrate ? store.orElseThrow().migratingWhenVerified() : store.orElseThrow();
  }

  private static JdbcStore open(Optional<Database> said, DataSource source) {
    return said.map(database -> database.on(source)).orElseGet(() -> JdbcStore.on(source));
  }

  /** As hosts write them. */
  private enum Database {
    POSTGRES {
      @Override
      JdbcStore on(DataSource source) {
        return JdbcStore.postgres(source);
      }
    },
    H2 {
      @Override
      JdbcStore on(DataSource source) {
        return JdbcStore.h2(source);
      }
    };

    abstract JdbcStore on(DataSource source);
  }
}
