/** The row about messages that a model writes. */
@NullMarked
package io.engage.benchmarks.llm;

import org.jspecify.annotations.NullMarked;
