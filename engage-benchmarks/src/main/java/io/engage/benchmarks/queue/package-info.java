/** The durable queue: insert, claim, growth. */
@NullMarked
package io.engage.benchmarks.queue;

import org.jspecify.annotations.NullMarked;
