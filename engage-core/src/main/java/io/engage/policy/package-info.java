/**
 * May this person be contacted now? The gates, in their order, as pure functions of what the store
 * knows.
 */
@NullMarked
package io.engage.policy;

import org.jspecify.annotations.NullMarked;
