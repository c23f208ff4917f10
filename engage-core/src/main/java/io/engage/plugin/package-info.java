/**
 * How parts are made from settings and found by name. A host that hands instances to the builder
 * needs nothing of this; an author who wants a part to be found by name writes a {@link
 * io.engage.plugin.PluginFactory}.
 */
@NullMarked
package io.engage.plugin;

import org.jspecify.annotations.NullMarked;
