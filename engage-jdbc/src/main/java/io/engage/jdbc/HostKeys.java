package io.engage.jdbc;

import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Tells what is wrong under the keys that the host wrote. */
final class HostKeys {

  private HostKeys() {}

  /** The data source that {@code data-source} names; without one, that is noted. */
  static Optional<DataSource> dataSource(Settings settings, Services services) {
    String name = settings.text("data-source").orElse("");
    return noting(settings, "data-source", () -> services.require(DataSource.class, name));
  }

  /** What is made, or nothing, and why not is noted under this key. */
  static <T> Optional<T> noting(Settings settings, String key, Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key, problem.message()));
      return Optional.empty();
    }
  }
}
