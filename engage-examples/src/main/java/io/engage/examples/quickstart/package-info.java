/** The code that the README shows, kept where the compiler and the tests see it. */
@NullMarked
package io.engage.examples.quickstart;

import org.jspecify.annotations.NullMarked;
