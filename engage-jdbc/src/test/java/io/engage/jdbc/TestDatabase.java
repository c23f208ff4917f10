package io.engage.jdbc;

import javax.sql.DataSource;

/** The databases that most tests run on. */
enum TestDatabase {
  H2 {
    @Override
    DataSource dataSource() {
      return Databases.h2();
    }
  },
  POSTGRES {
    @Override
    DataSource dataSource() {
      return Databases.postgres();
    }
  };

  abstract DataSource dataSource();

  /** A store without rows. */
  JdbcStore store() {
    return Databases.emptied(JdbcStore.on(dataSource()));
  }
}
