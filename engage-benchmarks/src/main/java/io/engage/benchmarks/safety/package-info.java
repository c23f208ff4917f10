/** How many texts the safety filters hold back, rightly and wrongly. */
@NullMarked
package io.engage.benchmarks.safety;

import org.jspecify.annotations.NullMarked;
