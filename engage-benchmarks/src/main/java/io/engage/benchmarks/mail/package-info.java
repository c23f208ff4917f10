/** From the segment to the mail server. */
@NullMarked
package io.engage.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
