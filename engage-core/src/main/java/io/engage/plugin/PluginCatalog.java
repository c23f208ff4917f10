package io.engage.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The factories of one kind that a class loader can see, on the class path or on the module path.
 * Looking makes factories and nothing else; none of them is asked for a part. Immutable.
 *
 * @param <F> the kind
 */
public final class PluginCatalog<F extends PluginFactory<?>> {

  private static final Map<String, String> MODULES =
      Map.of(
          "channel smtp", "engage-email",
          "store jdbc", "engage-jdbc",
          "segment source sql", "engage-jdbc",
          "generator openai", "engage-openai",
          "channel twilio-sms", "engage-sms",
          "channel twilio-whatsapp", "engage-sms");

  private final Class<F> kind;
  private final String label;
  private final List<Discovery.Named<F>> found;
  private final List<String> broken;

  private PluginCatalog(Class<F> kind, String label, Discovery<F> discovery) {
    this.kind = kind;
    this.label = label;
    this.found = discovery.found();
    this.broken = discovery.broken();
  }

  /**
   * Looks for factories. One that cannot be loaded is in nobody's way until somebody asks for a
   * name that is not there.
   *
   * @param kind which factories
   * @param label what they make, for messages: {@code channel}
   * @param loader where to look; named modules that it can see are looked at as well
   */
  public static <F extends PluginFactory<?>> PluginCatalog<F> of(
      Class<F> kind, String label, ClassLoader loader) {
    return new PluginCatalog<>(kind, label, Discovery.of(kind, loader));
  }

  /**
   * The factory that the setting {@code plugin} names.
   *
   * @param settings the part's settings; when the name is missing, unknown or taken by two
   *     factories, that is noted there, with what was found and where
   */
  public Optional<F> find(Settings settings) {
    Optional<String> name = settings.text("plugin").optional();
    if (name.isEmpty()) {
      String meant =
          settings.misspelt("plugin").map(there -> "did you mean it by " + there + "? ").orElse("");
      settings.problem("plugin", "is missing; " + meant + inventory());
      return Optional.empty();
    }
    List<Discovery.Named<F>> called =
        found.stream().filter(f -> f.name().equals(name.get())).toList();
    if (called.size() != 1) {
      settings.problem("plugin", called.isEmpty() ? absent(name.get()) : ambiguous(called));
      return Optional.empty();
    }
    return Optional.of(called.get(0).factory());
  }

  /** Every factory, with the place it comes from. */
  @Override
  public String toString() {
    return inventory();
  }

  private String absent(String name) {
    String meant =
        Spelling.nearest(name, found.stream().map(Discovery.Named::name).toList())
            .map(near -> ", did you mean \"" + near + "\"?")
            .orElse("; " + remedy(name));
    return "there is no " + label + " plugin \"" + name + "\"" + meant + " " + inventory();
  }

  private String remedy(String name) {
    return Optional.ofNullable(MODULES.get(label + " " + name))
        .map(module -> "it is in io.engage:" + module + ": add that dependency.")
        .orElseGet(
            () ->
                "its jar is not there, or lacks the line with its factory's class name in"
                    + (" META-INF/services/" + kind.getName() + ".")
                    + (" In a named module say: provides " + kind.getName() + " with …;"));
  }

  private String ambiguous(List<Discovery.Named<F>> called) {
    return "two "
        + label
        + " plugins are called \""
        + called.get(0).name()
        + "\": "
        + called.stream().map(f -> Origin.of(f.factory())).collect(Collectors.joining(" and "))
        + "; remove one from the class path";
  }

  private String inventory() {
    String there =
        found.isEmpty()
            ? "no " + label + " plugin was found."
            : "found: "
                + found.stream()
                    .map(Discovery.Named::toString)
                    .sorted()
                    .collect(Collectors.joining(", "))
                + ".";
    return broken.isEmpty() ? there : there + " Not loaded: " + String.join("; ", broken) + ".";
  }
}
