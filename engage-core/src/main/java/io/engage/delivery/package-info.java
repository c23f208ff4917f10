/** The one way through: plan, compose, claim, attempt, send, record. */
@NullMarked
package io.engage.delivery;

import org.jspecify.annotations.NullMarked;
