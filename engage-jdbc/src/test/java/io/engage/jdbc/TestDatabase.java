package io.engage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The databases that most tests run on. */
enum TestDatabase {
  H2 {
    @Override
    DataSource dataSource() {
      return Databases.h2();
    }

    @Override
    HikariDataSource empty() {
      return Databases.h2InMemory();
    }
  },
  POSTGRES {
    @Override
    DataSource dataSource() {
      return Databases.postgres();
    }

    @Override
    HikariDataSource empty() {
      return Databases.emptyPostgres();
    }
  };

  /** The one that tests share. */
  abstract DataSource dataSource();

  /** One without tables, for whoever closes it. */
  abstract HikariDataSource empty();

  /** A store without rows. */
  JdbcStore store() {
    return Databases.emptied(JdbcStore.on(dataSource()));
  }
}
