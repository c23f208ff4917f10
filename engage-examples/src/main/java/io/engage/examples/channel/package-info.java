/**
 * A channel of one's own, as small as it can be and be whole: the page "write your own channel".
 */
@NullMarked
package io.engage.examples.channel;

import org.jspecify.annotations.NullMarked;
