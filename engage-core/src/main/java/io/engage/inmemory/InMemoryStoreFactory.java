package io.engage.inmemory;

import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.store.EngagementStore;
import io.engage.store.EngagementStoreFactory;
import java.time.InstantSource;

/**
 * Makes an empty {@link InMemoryStore}, by the name {@code in-memory}. It has no settings; its
 * clock is the host's {@link InstantSource}, if the services hold one.
 */
public final class InMemoryStoreFactory implements EngagementStoreFactory {

  /** For {@link java.util.ServiceLoader}. */
  public InMemoryStoreFactory() {}

  @Override
  public String name() {
    return "in-memory";
  }

  @Override
  public EngagementStore create(Settings settings, Services services) {
    settings.check();
    return InMemoryStore.create(services.clock());
  }
}
