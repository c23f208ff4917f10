package io.engage.examples.sheba;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Sheba's own tables, beside those of Engage in the same database. */
public final class ShebaTables {

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS sheba_import (
            id UUID PRIMARY KEY,
            source VARCHAR(100) NOT NULL UNIQUE)
          """,
          """
          CREATE TABLE IF NOT EXISTS sheba_service (
            code VARCHAR(100) PRIMARY KEY,
            name_bn VARCHAR(200) NOT NULL,
            name_en VARCHAR(200) NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS sheba_booking (
            import_id UUID NOT NULL,
            customer_id VARCHAR(100) NOT NULL,
            row_no BIGINT NOT NULL,
            booked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
            email VARCHAR(2000),
            name VARCHAR(2000),
            service VARCHAR(2000),
            zone VARCHAR(100),
            locale VARCHAR(10),
            facts VARCHAR NOT NULL,
            PRIMARY KEY (import_id, customer_id, row_no))
          """,
          """
          CREATE TABLE IF NOT EXISTS sheba_customer (
            import_id UUID NOT NULL,
            id VARCHAR(100) NOT NULL,
            zone VARCHAR(100) NOT NULL,
            locale VARCHAR(10),
            email VARCHAR(2000),
            name VARCHAR(2000),
            service VARCHAR(2000),
            facts VARCHAR,
            last_booked_at TIMESTAMP(6) WITH TIME ZONE,
            PRIMARY KEY (import_id, id))
          """);

  private static final String SERVICE =
      """
      INSERT INTO sheba_service (code, name_bn, name_en)
      SELECT CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(200))
      WHERE NOT EXISTS (SELECT 1 FROM sheba_service WHERE code = ?)
      """;

  private ShebaTables() {}

  /** Makes the tables and the catalogue of services where they are not there yet. */
  public static void create(DataSource database) throws SQLException {
    try {
      createOnce(database);
    } catch (SQLException e) {
      // Two processes that make the same table at once disturb each other; the second try finds it.
      createOnce(database);
    }
  }

  private static void createOnce(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.execute(table);
        }
      }
      try (PreparedStatement insert = connection.prepareStatement(SERVICE)) {
        for (ShebaService service : ShebaService.values()) {
          insert.setString(1, service.code());
          insert.setString(2, service.bengali());
          insert.setString(3, service.english());
          insert.setString(4, service.code());
          insert.executeUpdate();
        }
      }
    }
  }
}
