/** The benchmarks: which rows there are, and the one command that runs them. */
@NullMarked
package io.engage.benchmarks;

import org.jspecify.annotations.NullMarked;
