/** What the safety filters find, and what they strike by mistake, on texts that others labelled. */
@NullMarked
package io.engage.benchmarks.safety;

import org.jspecify.annotations.NullMarked;
