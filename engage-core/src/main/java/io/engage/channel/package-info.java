/**
 * How a message leaves. A channel author implements {@link io.engage.channel.Channel} and needs
 * nothing else.
 */
@NullMarked
package io.engage.channel;

import org.jspecify.annotations.NullMarked;
