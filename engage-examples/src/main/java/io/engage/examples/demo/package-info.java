/**
 * The demo: a command line that runs Sheba's renewal campaign, a local inbox that takes the mail,
 * and a page that shows each mail as it arrived. Begins at {@link io.engage.examples.demo.Demo}.
 */
@NullMarked
package io.engage.examples.demo;

import org.jspecify.annotations.NullMarked;
