/**
 * What may not be said. A {@link io.engage.safety.SafetyFilter} reads the finished words and blocks
 * or passes them; {@link io.engage.safety.SafetyFilters} holds the built-in ones.
 */
@NullMarked
package io.engage.safety;

import org.jspecify.annotations.NullMarked;
