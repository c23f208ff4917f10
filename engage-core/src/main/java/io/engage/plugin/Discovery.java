package io.engage.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What a class loader can see of one kind.
 *
 * @param found the factories that could be loaded and have a name, each class once
 * @param broken why others could not
 */
record Discovery<F extends PluginFactory<?>>(List<Named<F>> found, List<String> broken) {

  /** A loader that fails without end is given up on. */
  private static final int MOST_BROKEN = 100;

  static <F extends PluginFactory<?>> Discovery<F> of(Class<F> kind, ClassLoader loader) {
    Discovery<F> all = new Discovery<>(new ArrayList<>(), new ArrayList<>());
    Iterator<F> factories = ServiceLoader.load(kind, loader).iterator();
    while (all.broken.size() < MOST_BROKEN && all.takeOne(factories)) {
      // Everything is in takeOne, which must come back after a factory that cannot be loaded.
    }
    return all;
  }

  private boolean takeOne(Iterator<F> factories) {
    try {
      if (!factories.hasNext()) {
        return false;
      }
      add(factories.next());
    } catch (ServiceConfigurationError | LinkageError e) {
      broken.add(e.getMessage() + because(e));
    }
    return true;
  }

  /** A factory that cannot even say its name must not be in the way of the others. */
  private void add(F factory) {
    if (found.stream().anyMatch(other -> other.factory().getClass() == factory.getClass())) {
      return;
    }
    try {
      found.add(new Named<>(Objects.requireNonNull(factory.name()), factory));
    } catch (RuntimeException | LinkageError e) {
      broken.add(Origin.of(factory) + " has no name" + " (" + e.getClass().getName() + ")");
    }
  }

  /** The message of a cause may hold anything; its type says enough. */
  private static String because(Throwable e) {
    return e.getCause() == null ? "" : " (" + e.getCause().getClass().getName() + ")";
  }

  /**
   * A factory that was asked for its name.
   *
   * @param name what it said
   */
  record Named<F>(String name, F factory) {
    @Override
    public String toString() {
      return name + " (" + Origin.of(factory) + ")";
    }
  }
}
