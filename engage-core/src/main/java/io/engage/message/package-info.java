/**
 * The neutral values that every other package shares: who is written to, about what, over which
 * channel, and the states a message passes through. Nothing here does anything.
 */
@NullMarked
package io.engage.message;

import org.jspecify.annotations.NullMarked;
