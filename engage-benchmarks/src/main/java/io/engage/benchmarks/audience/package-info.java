/** Reading people and what is known of them. */
@NullMarked
package io.engage.benchmarks.audience;

import org.jspecify.annotations.NullMarked;
