package io.engage.audience;

import io.engage.plugin.PluginFactory;

/**
 * Makes a segment source from the settings below {@code engage.segments.bookings}. See {@link
 * PluginFactory} for what holds for every kind, and how {@link java.util.ServiceLoader} finds it.
 */
public interface SegmentSourceFactory extends PluginFactory<SegmentSource> {}
