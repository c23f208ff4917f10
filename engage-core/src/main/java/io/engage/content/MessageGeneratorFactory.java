package io.engage.content;

import io.engage.plugin.PluginFactory;

/**
 * Makes a generator from the settings below {@code engage.generator}. See {@link PluginFactory} for
 * what holds for every kind, and how {@link java.util.ServiceLoader} finds it.
 */
public interface MessageGeneratorFactory extends PluginFactory<MessageGenerator> {}
