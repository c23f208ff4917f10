package io.engage.safety;

import io.engage.plugin.PluginFactory;

/**
 * Makes a safety filter from the settings below {@code engage.safety.house-rules}. See {@link
 * PluginFactory} for what holds for every kind, and how {@link java.util.ServiceLoader} finds it.
 */
public interface SafetyFilterFactory extends PluginFactory<SafetyFilter> {}
