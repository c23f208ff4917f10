package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.engage.channel.Channel;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.PluginCatalog;
import io.engage.plugin.PluginFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PluginFactory} must keep to, of whatever kind. Extend it, say which settings
 * suffice, and run it. What the factory makes is closed after each test.
 */
public abstract class PluginFactoryContract {

  private static final String UNKNOWN = "canary-setting";

  private final List<Object> made = new ArrayList<>();

  /** For subclasses. */
  protected PluginFactoryContract() {}

  /** The factory under test. */
  protected abstract PluginFactory<?> factory();

  /**
   * Settings that suffice, by names relative to the part: {@code host}, not {@code
   * engage.channel.email.host}. Give every setting that must be there and, better, every other one
   * too. None by default.
   */
  protected Map<String, String> settings() {
    return Map.of();
  }

  /**
   * Which of {@link #settings()} hold secrets, by their names. By default those whose name ends
   * with {@code password}, {@code secret}, {@code token} or {@code key}.
   */
  protected Set<String> secrets() {
    return settings().keySet().stream()
        .filter(key -> key.matches(".*(password|secret|token|key)"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a host hands over. Nothing by default. */
  protected Services services() {
    return Services.none();
  }

  /**
   * What the host calls the part; {@code sample} by default. A factory of a channel whose name
   * cannot be chosen says that name.
   */
  protected String partName() {
    return "sample";
  }

  /** Where hosts will look for the factory; by default the loader of its class. */
  protected ClassLoader loader() {
    return factory().getClass().getClassLoader();
  }

  @AfterEach
  final void closeWhatWasMade() throws Exception {
    for (Object part : made) {
      if (part instanceof AutoCloseable closeable) {
        closeable.close();
      }
    }
  }

  @Test
  void theNameIsOneThatHostsCanWrite() {
    assertThat(factory().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Test
  void theNameIsAlwaysTheSame() {
    PluginFactory<?> factory = factory();

    assertThat(factory.name()).isEqualTo(factory.name());
  }

  /** Found by its kind and name, with no other of that name beside it. */
  @Test
  void hostsFindIt() {
    Settings wanted = with(Map.of("plugin", factory().name()));

    Optional<? extends PluginFactory<?>> found =
        PluginCatalog.of(kind(), "sample", loader()).find(wanted);

    wanted.check();
    assertThat(found.map(Object::getClass)).contains(factory().getClass());
  }

  @Test
  void theGivenSettingsSuffice() {
    assertThat(make(settings())).as("what was made").isNotNull();
  }

  @Test
  void anUnknownSettingIsRefusedByName() {
    Map<String, String> tooMany = settingsAnd(UNKNOWN, "1");

    assertThat(complaint(tooMany)).anyMatch(problem -> isAbout(UNKNOWN, problem));
  }

  @Test
  void whoMisspellsASettingIsToldWhichOneWasMeant() {
    for (String key : settings().keySet()) {
      // What lies below a dot may be the entries of a map, where every name is known.
      if (key.indexOf('.') < 0) {
        String slip = key + key.charAt(key.length() - 1);
        assertThat(complaint(settingsAnd(slip, "1")))
            .filteredOn(problem -> isAbout(slip, problem))
            .as("complaints about %s", slip)
            .isNotEmpty()
            .allMatch(problem -> problem.message().contains(key), "names " + key);
      }
    }
  }

  /** One start shows all that is missing: what it names suffices. */
  @Test
  void whatIsMissingIsToldAtOnce() {
    List<Problem> missing = complaint(Map.of());
    Map<String, String> named = new LinkedHashMap<>(settings());
    named.keySet().removeIf(key -> missing.stream().noneMatch(problem -> isAbout(key, problem)));

    assertThat(complaint(named)).as("missing besides %s", named.keySet()).isEmpty();
  }

  @Test
  void twoCallsMakeTwoParts() {
    assertThat(make(settings())).isNotSameAs(make(settings()));
  }

  @Test
  void aChannelIsCalledWhatTheHostCallsIt() {
    if (make(settings()) instanceof Channel channel) {
      assertThat(channel.id()).hasToString(partName());
    }
  }

  @Test
  void closingTwiceDoesNoHarm() throws Exception {
    if (make(settings()) instanceof AutoCloseable part) {
      part.close();
      part.close();
    }
  }

  @Test
  @DisplayName("S18: what was made shows no secret")
  void whatWasMadeShowsNoSecret() {
    assertShowsNoSecret(String.valueOf(make(settings())));
    assertShowsNoSecret(factory().toString());
  }

  @Test
  @DisplayName("S18: a complaint about settings shows no secret")
  void aComplaintShowsNoSecret() {
    assertShowsNoSecret(shown(settingsAnd(UNKNOWN, "1")));
    settings()
        .forEach(
            (key, value) -> {
              // A secret stays whole before what is wrong with it, so that its being shown shows.
              String before = secrets().contains(key) ? value : "";
              assertShowsNoSecret(shown(settingsAnd(key, before + "\u0001")));
            });
  }

  private Object make(Map<String, String> settings) {
    Object part = factory().create(with(settings), services());
    made.add(part);
    return part;
  }

  private Settings with(Map<String, String> settings) {
    Map<String, String> properties = new LinkedHashMap<>();
    settings.forEach((key, value) -> properties.put(path(key), value));
    return Settings.of(properties).at("part." + partName());
  }

  private String path(String key) {
    return "engage.part." + partName() + "." + key;
  }

  private Map<String, String> settingsAnd(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings());
    more.put(key, value);
    return more;
  }

  /** What is wrong with these settings; nothing when a part can be made of them. */
  private List<Problem> complaint(Map<String, String> settings) {
    Throwable thrown = catchThrowable(() -> make(settings));
    if (thrown == null) {
      return List.of();
    }
    assertThat(thrown).isInstanceOf(SettingsException.class);
    return ((SettingsException) thrown).problems();
  }

  private String shown(Map<String, String> settings) {
    StringWriter shown = new StringWriter();
    try {
      make(settings);
    } catch (RuntimeException e) {
      e.printStackTrace(new PrintWriter(shown));
    }
    return shown.toString();
  }

  private void assertShowsNoSecret(String shown) {
    assertThat(secrets())
        .allSatisfy(key -> assertThat(shown).doesNotContain(settings().getOrDefault(key, UNKNOWN)));
  }

  /** A problem may name the whole group of a setting, as a part's own builder calls it. */
  private static boolean isAbout(String key, Problem problem) {
    String path = "." + problem.path();
    int dot = key.indexOf('.');
    return path.endsWith("." + key) || (dot > 0 && path.endsWith("." + key.substring(0, dot)));
  }

  @SuppressWarnings("unchecked") // an interface that extends PluginFactory is a kind of it
  private Class<? extends PluginFactory<?>> kind() {
    return (Class<? extends PluginFactory<?>>)
        kinds(factory().getClass())
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        factory().getClass().getName()
                            + " implements no kind of PluginFactory, such as ChannelFactory"));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
    boolean isKind =
        type.isInterface() && List.of(type.getInterfaces()).contains(PluginFactory.class);
    return isKind ? Stream.of(type) : above.flatMap(PluginFactoryContract::kinds);
  }
}
