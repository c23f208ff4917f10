/**
 * What is remembered. {@link io.engage.store.EngagementStore} is one indivisible role, because the
 * attempt's transaction spans the queue, the caps, consent and suppression.
 */
@NullMarked
package io.engage.store;

import org.jspecify.annotations.NullMarked;
