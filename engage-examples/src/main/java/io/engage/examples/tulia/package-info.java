/**
 * Tulia, a shop and a booking desk over messaging, as a host application: what it writes about
 * orders, appointments and conversations that fell silent.
 */
@NullMarked
package io.engage.examples.tulia;

import org.jspecify.annotations.NullMarked;
