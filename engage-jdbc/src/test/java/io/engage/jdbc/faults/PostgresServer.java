package io.engage.jdbc.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that can be stopped at once and started again where it was. It keeps what it
 * acknowledged: with {@code synchronous_commit=off}, as embedded servers have it, a stop loses it.
 */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable PostgresServer shared;

  private final Path directory;
  private EmbeddedPostgres running;

  private PostgresServer(Path directory) throws IOException {
    this.directory = directory;
    this.running = builder().start();
  }

  /** The one of the harness; it ends with the JVM. */
  static synchronized PostgresServer shared() throws IOException {
    PostgresServer ready = shared;
    if (ready == null) {
      ready = new PostgresServer(Scratch.newDirectory("postgres").resolve("data"));
      shared = ready;
    }
    return ready;
  }

  /** The URL of a new database. */
  String newDatabase() {
    String name = "faults" + DATABASES.incrementAndGet();
    Jdbi.create(running.getPostgresDatabase())
        .useHandle(handle -> handle.execute("CREATE DATABASE " + name));
    return running.getJdbcUrl("postgres", name);
  }

  int port() {
    return running.getPort();
  }

  /** As {@code pg_ctl -m immediate stop}: connections break off, nothing is written in order. */
  void stopImmediately() throws IOException, InterruptedException {
    Path pidFile = directory.resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    Processes.signal(pid, "QUIT");
    ProcessHandle.of(pid).ifPresent(postmaster -> postmaster.onExit().join());
    Files.deleteIfExists(pidFile);
  }

  /**
   * Starts it again on its data and its port; it recovers from its log first. Closing what is gone
   * already complains in the log, and frees the directory.
   */
  void startAgain() throws IOException {
    int port = running.getPort();
    running.close();
    running = builder().setPort(port).start();
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setServerConfig("synchronous_commit", "on");
  }
}
