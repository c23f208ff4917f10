package io.engage;

import io.engage.error.EngagementException;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.PluginCatalog;
import io.engage.plugin.PluginFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the parts that settings name, and gathers what is wrong with them. */
final class PluginParts {

  private final Services services;
  private final ClassLoader loader;
  private final OwnedParts owned;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private @Nullable EngagementException away;

  PluginParts(Services services, ClassLoader loader, OwnedParts owned) {
    this.services = services;
    this.loader = loader;
    this.owned = owned;
  }

  /**
   * Makes the part that these settings describe. When that is not possible, the reasons are noted.
   *
   * @param label what it is, for messages
   * @param use takes the part
   */
  <T, F extends PluginFactory<T>> void make(
      Class<F> kind, String label, Settings settings, Consumer<T> use) {
    PluginCatalog.of(kind, label, loader)
        .find(settings)
        .ifPresent(factory -> make(factory, settings, use));
  }

  /** Notes what is wrong with settings that are read without a plugin. */
  void check(Settings settings) {
    try {
      settings.check();
    } catch (SettingsException e) {
      problems.addAll(e.problems());
    }
  }

  /**
   * Returns quietly when every part could be made.
   *
   * @throws SettingsException with everything that was noted
   * @throws EngagementException what a plugin threw when it found somebody away, if that is all
   */
  void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new SettingsException(List.copyOf(problems));
    }
    if (away != null) {
      throw away;
    }
  }

  private <T> void make(PluginFactory<T> factory, Settings settings, Consumer<T> use) {
    try {
      use.accept(made(factory, settings));
      check(settings);
    } catch (SettingsException e) {
      e.problems().forEach(problem -> problems.add(below(settings, problem)));
    } catch (EngagementException e) {
      away = away == null ? e : away;
    } catch (RuntimeException | LinkageError e) {
      problems.add(new Problem(pathOf(settings), threw(factory, e)));
    }
  }

  private <T> T made(PluginFactory<T> factory, Settings settings) {
    @Nullable T part = factory.create(settings, services);
    if (part == null) {
      throw new SettingsException(
          pathOf(settings) + ".plugin", "\"" + factory.name() + "\" made nothing");
    }
    return owned.own(part);
  }

  /**
   * A part's own builder knows its fields ({@code email.from}) but not what the host called the
   * part.
   */
  private static Problem below(Settings settings, Problem problem) {
    if (problem.path().startsWith(pathOf(settings) + ".") || problem.path().startsWith("ENGAGE_")) {
      return problem;
    }
    int dot = problem.path().indexOf('.');
    return dot < 0
        ? new Problem(pathOf(settings), problem.message())
        : new Problem(settings.path(problem.path().substring(dot + 1)), problem.message());
  }

  private static String pathOf(Settings settings) {
    String path = settings.path("");
    return path.substring(0, path.length() - 1);
  }

  /** What somebody else's exception says may hold a secret. */
  private static String threw(PluginFactory<?> factory, Throwable e) {
    List<StackTraceElement> at = List.of(e.getStackTrace());
    return "plugin \""
        + factory.name()
        + "\" threw "
        + e.getClass().getName()
        + (at.isEmpty() ? "" : " at " + at.get(0));
  }
}
