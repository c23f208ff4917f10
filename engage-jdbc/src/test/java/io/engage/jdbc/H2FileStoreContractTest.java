package io.engage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.store.EngagementStore;
import io.engage.testkit.EngagementStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2 in a file. */
class H2FileStoreContractTest extends EngagementStoreContract {

  @TempDir private static Path directory;
  private static HikariDataSource database;
  private static JdbcStore store;

  @BeforeAll
  static void openFile() {
    database = Databases.h2File(directory);
    store = JdbcStore.h2(database);
  }

  @AfterAll
  static void closeFile() {
    database.close();
  }

  @Override
  protected EngagementStore newStore() {
    return Databases.emptied(store);
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    Databases.letLeasesLapse((JdbcStore) store);
  }
}
