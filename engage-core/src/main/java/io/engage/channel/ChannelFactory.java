package io.engage.channel;

import io.engage.plugin.PluginFactory;

/**
 * Makes a channel from the settings below {@code engage.channel.email}. See {@link PluginFactory}
 * for what holds for every kind, and how {@link java.util.ServiceLoader} finds it.
 *
 * <p>The channel's {@link Channel#id()} must be the name under which it is configured, which {@link
 * io.engage.plugin.Settings#name()} tells.
 */
public interface ChannelFactory extends PluginFactory<Channel> {}
