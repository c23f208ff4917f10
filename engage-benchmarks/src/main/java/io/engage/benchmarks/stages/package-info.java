/** Stages that need nothing but a processor, under JMH. */
@NullMarked
package io.engage.benchmarks.stages;

import org.jspecify.annotations.NullMarked;
