package io.engage.benchmarks.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What all contenders share: one PostgreSQL server and one mail server that takes everything. */
public final class Arena implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final Sink sink;
  private final AtomicInteger databases = new AtomicInteger();

  private Arena(EmbeddedPostgres postgres, Sink sink) {
    this.postgres = postgres;
    this.sink = sink;
  }

  /** Starts both. The embedded server is not durable unless told so. */
  public static Arena open() throws IOException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    return new Arena(postgres, Sink.start());
  }

  /** A place with a database that nobody used before. */
  public Place newPlace() {
    String name = "bench" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return new Place(postgres.getJdbcUrl("postgres", name), sink.port());
  }

  /** Drops a place's database. */
  public void clear(Place place) {
    String name = place.jdbcUrl().replaceAll(".*/(bench[0-9]+)\\?.*", "$1");
    execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  /** What takes the mail. */
  public String sinkName() {
    return sink.name();
  }

  /** Processor time of the servers. */
  Cpu cpu() {
    return new Cpu(List.of(postmaster(), sink.pid()));
  }

  @Override
  public void close() throws IOException {
    sink.close();
    postgres.close();
  }

  private long postmaster() {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT current_setting('data_directory')")) {
      row.next();
      Path file = Path.of(row.getString(1), "postmaster.pid");
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the server's process is not known", e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
