/**
 * How contenders are run in turn, each in a process and a database of its own, and what came of it.
 */
@NullMarked
package io.engage.benchmarks.run;

import org.jspecify.annotations.NullMarked;
