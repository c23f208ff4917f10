package io.engage.jdbc;

import io.engage.error.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of a {@link JdbcStore}. All their names begin with {@code engage_}. */
public final class Schema {

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  /** In the order in which they are applied; the first is version 1. */
  private static final List<String> FILES =
      List.of("001_init", "002_queue", "003_contacts", "004_links", "005_generation", "006_lanes");

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
  private static final String VERSION_TABLE = "engage_schema_version";

  private final Dialect dialect;
  private final Transactions transactions;

  Schema(Dialect dialect, Transactions transactions) {
    this.dialect = dialect;
    this.transactions = transactions;
  }

  /**
   * Brings the tables to the version this library needs, from whatever version they are at. Does
   * nothing when they are there already; any number of nodes may call it at once.
   *
   * @throws io.engage.error.RetriableException when the database is away
   * @throws io.engage.error.NonRetriableException when the database refuses, for lack of a
   *     privilege for instance
   */
  public void migrate() {
    dialect.alone(() -> transactions.run(this::migrate));
  }

  private void migrate(Handle handle) {
    dialect.lockSchema(handle);
    int present = visible(handle).contains(VERSION_TABLE) ? version(handle) : 0;
    IntStream.rangeClosed(present + 1, FILES.size()).forEach(v -> apply(handle, v));
  }

  /**
   * Everything {@link #migrate()} would do to an empty database, as text in this database's SQL for
   * whoever applies it by hand.
   */
  public String script() {
    return script(FILES.size());
  }

  /** Up to this version. */
  String script(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(version -> file(version) + "\n" + record(version) + ";\n")
        .collect(Collectors.joining("\n"));
  }

  /**
   * Notes what keeps a store from working on these tables. A newer version may have migrated them
   * while this one still runs beside it; it adds and takes nothing away.
   */
  void check(Handle handle, Problems problems) {
    Set<String> missing = new TreeSet<>(tables());
    missing.removeAll(visible(handle));
    int present = missing.contains(VERSION_TABLE) ? 0 : version(handle);
    if (!missing.isEmpty() || present < FILES.size()) {
      problems.add(
          "store.schema",
          "the database has version "
              + present
              + ", this library needs "
              + FILES.size()
              + (missing.isEmpty() ? "" : "; missing are " + String.join(", ", missing))
              + "; run store.schema().migrate() (engage.store.migrate=true in settings) or apply"
              + " store.schema().script()");
    }
  }

  private void apply(Handle handle, int version) {
    LOG.info("Bringing the tables to version {}", version);
    Stream.concat(statements(file(version)), Stream.of(record(version))).forEach(handle::execute);
  }

  private Set<String> visible(Handle handle) {
    return handle
        .createQuery(dialect.visibleTables())
        .map((columns, context) -> new Row(columns).text("name").toLowerCase(Locale.ROOT))
        .set();
  }

  private static int version(Handle handle) {
    return handle
        .createQuery("SELECT COALESCE(MAX(version), 0) FROM engage_schema_version")
        .mapTo(Integer.class)
        .one();
  }

  /** The names of all tables this version needs. */
  Set<String> tables() {
    return IntStream.rangeClosed(1, FILES.size())
        .mapToObj(this::file)
        .flatMap(text -> TABLE.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String record(int version) {
    return "INSERT INTO engage_schema_version (version, applied_at) SELECT "
        + version
        + ", CURRENT_TIMESTAMP WHERE NOT EXISTS"
        + " (SELECT 1 FROM engage_schema_version WHERE version = "
        + version
        + ")";
  }

  private static Stream<String> statements(String text) {
    String bare = text.lines().filter(l -> !l.startsWith("--")).collect(Collectors.joining("\n"));
    return Stream.of(bare.split(";")).map(String::strip).filter(s -> !s.isEmpty());
  }

  private String file(int version) {
    Map<String, String> values = dialect.placeholders();
    return PLACEHOLDER
        .matcher(text(FILES.get(version - 1)))
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private static String text(String name) {
    try (InputStream in = Schema.class.getResourceAsStream("schema/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("schema/" + name + ".sql is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
