package io.engage.plugin;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Settings as a host writes them, read as types. All of them begin with {@code engage.}; what does
 * not is somebody else's and is left alone.
 *
 * <pre>{@code
 * engage.channel.email.plugin=smtp
 * engage.channel.email.host=smtp.sheba.xyz
 * engage.channel.email.timeout=30s
 * }</pre>
 *
 * <p>It remembers what it was asked for. {@link #check()} then tells everything at once: what is
 * missing, what has another form than it should, and what nobody asked for, with the nearest known
 * name. A setting that is blank counts as not said. Names are case-sensitive.
 *
 * <p>Environment variables spell the same names in capitals, with an underscore for every dot and
 * hyphen: {@code ENGAGE_CHANNEL_EMAIL_HOST}.
 *
 * <p>Not for several threads. {@link #toString()} shows no values.
 */
public final class Settings {

  private static final String PREFIX = "engage.";
  private static final String ENVIRONMENT_PREFIX = "ENGAGE_";
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("ENGAGE_(SERVICE_HOST|(SERVICE_)?PORT(_.*)?)");

  private final Reading reading;
  private final String prefix;

  private Settings(Reading reading, String prefix) {
    this.reading = reading;
    this.prefix = prefix;
  }

  /** Settings from a map of properties. */
  public static Settings of(Map<String, String> properties) {
    return root(given(properties, PREFIX, false));
  }

  /** Settings from a properties file or {@link System#getProperties()}. */
  public static Settings of(Properties properties) {
    Map<String, String> texts = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(n -> texts.put(n, properties.getProperty(n, "")));
    return of(texts);
  }

  /**
   * Settings from environment variables. Where a part is named by its variables alone, the one that
   * ends with {@code _PLUGIN} gives it its name: {@code ENGAGE_CHANNEL_EMAIL_PLUGIN=smtp}. What
   * Kubernetes says of a service that happens to be called {@code engage} is left alone.
   *
   * @param variables {@link System#getenv()}
   */
  public static Settings ofEnvironment(Map<String, String> variables) {
    Map<String, String> own = new TreeMap<>(variables);
    own.keySet().removeIf(name -> OF_KUBERNETES.matcher(name).matches());
    return root(given(own, ENVIRONMENT_PREFIX, true));
  }

  /** These settings and, for what they do not say, those: {@code environment.over(file)}. */
  public Settings over(Settings others) {
    List<Given> all = new ArrayList<>(reading.given());
    all.addAll(others.reading.given());
    return new Settings(new Reading(all), prefix);
  }

  /** The same settings, as if nobody had asked for any yet. */
  public Settings unread() {
    return new Settings(new Reading(reading.given()), prefix);
  }

  /**
   * The settings below a path, for the part that is to be made from them. Whatever lies there is
   * that part's to know; {@link #check()} of these settings leaves it alone.
   *
   * @param path relative to these settings: {@code channel.email}
   */
  public Settings at(String path) {
    String below = prefix + path + ".";
    reading.askBelow(below);
    return new Settings(reading, below);
  }

  /**
   * The names of the parts below a path: {@code email} and {@code sms} below {@code channel}.
   *
   * @param path where they are
   * @param key what each of them must say: a variable of the environment names a part by this
   */
  public Set<String> parts(String path, String key) {
    String below = prefix + path + ".";
    reading.askForParts(below);
    Set<String> names = new LinkedHashSet<>();
    reading.said().stream()
        .filter(value -> !value.fromEnvironment())
        .forEach(value -> value.partBelow(below, key).ifPresent(names::add));
    reading.said().stream()
        .filter(value -> names.stream().noneMatch(name -> value.is(below + name + "." + key)))
        .forEach(value -> value.partBelow(below, key).ifPresent(names::add));
    names.forEach(name -> reading.knowPart(below + name + "."));
    return names;
  }

  /** Whether the host said nothing at all here. */
  public boolean isEmpty() {
    return reading.said().stream().noneMatch(value -> value.isBelow(prefix));
  }

  /** The last name of the path of these settings: the name that the host gave the part. */
  public String name() {
    String path = prefix.substring(0, prefix.length() - 1);
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A text. */
  public Setting<String> text(String key) {
    return read(key, Kind.TEXT);
  }

  /** A text that is never shown. */
  public Setting<Secret> secret(String key) {
    return read(key, Kind.SECRET);
  }

  /** A whole number. */
  public Setting<Integer> integer(String key) {
    return read(key, Kind.INTEGER);
  }

  /** A number with a decimal point, such as a price. */
  public Setting<BigDecimal> decimal(String key) {
    return read(key, Kind.DECIMAL);
  }

  /** {@code true} or {@code false}; other words are refused. */
  public Setting<Boolean> flag(String key) {
    return read(key, Kind.FLAG);
  }

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 48h}, {@code 7d} or ISO 8601: {@code PT30S}. */
  public Setting<Duration> duration(String key) {
    return read(key, Kind.DURATION);
  }

  /** An absolute URL with a host, {@code https} or {@code http}. */
  public Setting<URI> url(String key) {
    return read(key, Kind.URI_FORM);
  }

  /** Entries with commas between them, in the order in which they were written. */
  public Setting<List<String>> list(String key) {
    return read(key, Kind.LIST);
  }

  /** One of the constants of an enum, in lower case and with hyphens: {@code implicit-tls}. */
  public <E extends Enum<E>> Setting<E> choice(String key, Class<E> type) {
    return read(key, Kind.choice(type));
  }

  /**
   * A value of any other type.
   *
   * @param form what it looks like, for somebody who has to write one: {@code "a zone such as
   *     Asia/Dhaka"}
   * @param parser throws {@link IllegalArgumentException} or {@link java.time.DateTimeException}
   *     when the text has another form
   * @param standIn some value, to go in the place of a missing one until the problems are told
   */
  public <T> Setting<T> value(String key, String form, Function<String, T> parser, T standIn) {
    return read(key, new Kind<>(form, parser, standIn, false));
  }

  /** Everything below a key, by the names that follow it: the headers below {@code headers}. */
  public Map<String, String> entries(String key) {
    String below = path(key) + ".";
    reading.askBelow(below);
    Map<String, Given> entries = new LinkedHashMap<>();
    for (Given value : reading.said()) {
      if (value.isBelow(below)
          && entries.values().stream().noneMatch(e -> e.isSame(value, below))) {
        entries.put(value.below(below), value);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((name, value) -> texts.put(name, value.value().strip()));
    return texts;
  }

  /** What the host wrote here that looks like this key, when the key itself is not there. */
  Optional<String> misspelt(String key) {
    List<String> here =
        reading.said().stream().filter(v -> v.isBelow(prefix)).map(Given::property).toList();
    return Spelling.nearestPath(path(key), here).filter(name -> !name.equals(path(key)));
  }

  /** Notes what is wrong with a setting, for {@link #check()} to tell. No values of secrets. */
  public void problem(String key, String message) {
    reading.problem(path(key), message);
  }

  /**
   * Returns quietly when these settings are complete and all of them were asked for.
   *
   * @throws SettingsException with everything that is wrong with them, as property paths
   */
  public void check() {
    List<Problem> wrong = reading.wrongBelow(prefix);
    if (!wrong.isEmpty()) {
      throw new SettingsException(wrong);
    }
  }

  /** The whole name of a key: {@code engage.channel.email.host}. */
  public String path(String key) {
    return prefix + key;
  }

  /** The names of the settings, without their values. */
  @Override
  public String toString() {
    return "Settings"
        + reading.given().stream().filter(v -> v.isBelow(prefix)).map(Given::name).toList();
  }

  private <T> Setting<T> read(String key, Kind<T> kind) {
    return Setting.read(this, key, kind, reading.ask(path(key)));
  }

  private static Settings root(List<Given> given) {
    return new Settings(new Reading(given), PREFIX);
  }

  private static List<Given> given(
      Map<String, String> values, String prefix, boolean fromEnvironment) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> new Given(entry.getKey(), entry.getValue(), fromEnvironment))
        .toList();
  }
}
