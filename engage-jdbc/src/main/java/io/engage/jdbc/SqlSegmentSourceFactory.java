package io.engage.jdbc;

import io.engage.audience.SegmentSourceFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Makes a {@link SqlSegmentSource}, by the name {@code sql}, on a {@link DataSource} that the host
 * hands over with the services. Nobody closes it but the host.
 *
 * <ul>
 *   <li>{@code data-source}: the name under which the services hold it; the one without a name.
 *   <li>{@code select}: the SELECT of a page; needed. See {@link SqlSegmentSource}.
 *   <li>{@code look-up}: see {@link SqlSegmentSource#lookUp}.
 *   <li>{@code timeout}: of a page, 1s to 1d; 30s.
 *   <li>{@code timestamps-in}: see {@link SqlSegmentSource#timestampsIn}.
 * </ul>
 *
 * <p>Nothing is asked of the database before the first page.
 */
public final class SqlSegmentSourceFactory implements SegmentSourceFactory {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** For {@link java.util.ServiceLoader}. */
  public SqlSegmentSourceFactory() {}

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public SqlSegmentSource create(Settings settings, Services services) {
    Optional<DataSource> source = HostKeys.dataSource(settings, services);
    settings.text("select").required();
    Optional<String> select = statement(settings, "select", HostSelect::page);
    Optional<String> lookUp = statement(settings, "look-up", HostSelect::lookUp);
    Duration timeout = timeout(settings);
    ZoneId zone =
        settings
            .<ZoneId>value("timestamps-in", "a zone such as Asia/Dhaka", ZoneId::of, ZoneOffset.UTC)
            .orElse(ZoneOffset.UTC);
    settings.check();
    SqlSegmentSource pages =
        SqlSegmentSource.of(source.orElseThrow(), select.orElseThrow())
            .timeout(timeout)
            .timestampsIn(zone);
    return lookUp.map(pages::lookUp).orElse(pages);
  }

  private static Optional<String> statement(
      Settings settings, String key, Function<String, HostSelect> check) {
    return settings
        .text(key)
        .optional()
        .flatMap(text -> HostKeys.noting(settings, key, () -> check.apply(text)))
        .map(HostSelect::sql);
  }

  private static Duration timeout(Settings settings) {
    return settings
        .duration("timeout")
        .where(
            t -> t.compareTo(Duration.ofSeconds(1)) >= 0 && t.compareTo(LONGEST) <= 0,
            "must be 1s to 1d")
        .orElse(SqlSegmentSource.DEFAULT_TIMEOUT);
  }
}
