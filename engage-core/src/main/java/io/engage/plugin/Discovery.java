package io.engage.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What a class loader can see of one kind.
 *
 * @param found the factories that could be loaded, each class once
 * @param broken why others could not
 */
record Discovery<F extends PluginFactory<?>>(List<F> found, List<String> broken) {

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
      F factory = factories.next();
      if (found.stream().noneMatch(other -> other.getClass() == factory.getClass())) {
        found.add(factory);
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      broken.add(String.valueOf(e.getMessage()));
    }
    return true;
  }
}
