/** Signed links: made with the message, verified when they come back. */
@NullMarked
package io.engage.link;

import org.jspecify.annotations.NullMarked;
