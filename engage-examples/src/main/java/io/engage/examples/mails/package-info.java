/** What the host applications of the examples write, gathered, so that one can look at it. */
@NullMarked
package io.engage.examples.mails;

import org.jspecify.annotations.NullMarked;
