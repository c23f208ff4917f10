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
import java.util.Optional;
import java.util.Set;

/** Makes the parts that settings name, and gathers what is wrong with them. */
final class PluginParts {

  private final Services services;
  private final ClassLoader loader;
  private final OwnedParts owned;
  private final Set<Problem> problems = new LinkedHashSet<>();

  PluginParts(Services services, ClassLoader loader, OwnedParts owned) {
    this.services = services;
    this.loader = loader;
    this.owned = owned;
  }

  /**
   * The part that these settings describe.
   *
   * @param label what it is, for messages
   * @return empty when that is not possible; the reasons are among the problems
   */
  <T, F extends PluginFactory<T>> Optional<T> make(Class<F> kind, String label, Settings settings) {
    Optional<F> factory = PluginCatalog.of(kind, label, loader).find(settings);
    try {
      return factory.map(f -> made(f, settings));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> problems.add(below(settings, problem)));
    } catch (EngagementException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      problems.add(new Problem(pathOf(settings), threw(factory.orElseThrow(), e)));
    }
    return Optional.empty();
  }

  /** What was wrong so far. */
  Set<Problem> problems() {
    return problems;
  }

  private <T> T made(PluginFactory<T> factory, Settings settings) {
    T part = owned.own(factory.create(settings, services));
    settings.check();
    return part;
  }

  /**
   * A part's own builder knows its fields ({@code email.from}) but not what the host called the
   * part.
   */
  private static Problem below(Settings settings, Problem problem) {
    if (problem.path().startsWith(pathOf(settings) + ".")) {
      return problem;
    }
    int dot = problem.path().indexOf('.');
    return dot < 0
        ? new Problem(pathOf(settings), problem.path() + " " + problem.message())
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
