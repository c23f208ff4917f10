package io.engage.plugin;

import io.engage.error.SettingsException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a host hands to its plugins because no setting can express it: a data source, a clock, an
 * executor. Each is found by its type and, where there are several, by a name. Immutable; what it
 * holds stays the host's to close.
 *
 * <pre>{@code
 * Services.none().with(DataSource.class, pool).with(DataSource.class, "bookings", readOnlyPool)
 * }</pre>
 */
public final class Services {

  private static final String UNNAMED = "";
  private static final Services NONE = new Services(Map.of());

  private final Map<Key, Object> services;

  private Services(Map<Key, Object> services) {
    this.services = Map.copyOf(services);
  }

  /** Nothing. */
  public static Services none() {
    return NONE;
  }

  /** These services and this one, in place of one of the same type without a name. */
  public <T> Services with(Class<T> type, T service) {
    return with(type, UNNAMED, service);
  }

  /** These services and this one, in place of one of the same type and name. */
  public <T> Services with(Class<T> type, String name, T service) {
    Map<Key, Object> more = new HashMap<>(services);
    more.put(new Key(type, name), type.cast(service));
    return new Services(more);
  }

  /** The service of this type that has no name. */
  public <T> Optional<T> find(Class<T> type) {
    return find(type, UNNAMED);
  }

  /** The service of this type and name; an empty name means the one that has none. */
  public <T> Optional<T> find(Class<T> type, String name) {
    return Optional.ofNullable(services.get(new Key(type, name))).map(type::cast);
  }

  /**
   * The service of this type and name, for a plugin that cannot do without.
   *
   * @param name empty for the one that has no name
   * @throws SettingsException with the line that the host has to add
   */
  public <T> T require(Class<T> type, String name) {
    return find(type, name).orElseThrow(() -> missing(type, name));
  }

  /** Business time: the host's {@link InstantSource}, or the system's when it handed none. */
  public InstantSource clock() {
    return find(InstantSource.class).orElseGet(InstantSource::system);
  }

  /** The types and names of what there is. */
  @Override
  public String toString() {
    return "Services" + services.keySet().stream().map(Key::toString).sorted().toList();
  }

  private static SettingsException missing(Class<?> type, String name) {
    String simple = type.getSimpleName();
    String label = name.isEmpty() ? "" : "\"" + name + "\", ";
    return new SettingsException(
        "services",
        "no "
            + type.getName()
            + (name.isEmpty() ? "" : " called \"" + name + "\"")
            + " was handed over; add .with("
            + simple
            + ".class, "
            + label
            + "…) to the services");
  }

  private record Key(Class<?> type, String name) {
    @Override
    public String toString() {
      return name.isEmpty() ? type.getSimpleName() : type.getSimpleName() + " " + name;
    }
  }
}
