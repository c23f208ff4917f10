package io.engage.store;

import io.engage.plugin.PluginFactory;

/**
 * Makes a store from the settings below {@code engage.store}. See {@link PluginFactory} for what
 * holds for every kind, and how {@link java.util.ServiceLoader} finds it.
 */
public interface EngagementStoreFactory extends PluginFactory<EngagementStore> {}
