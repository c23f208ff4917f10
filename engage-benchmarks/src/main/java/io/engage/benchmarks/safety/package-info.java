/** How well the built-in safety filters find what they are to find, and what they leave alone. */
@NullMarked
package io.engage.benchmarks.safety;

import org.jspecify.annotations.NullMarked;
