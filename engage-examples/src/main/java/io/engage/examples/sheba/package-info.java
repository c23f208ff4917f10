/**
 * Sheba, a marketplace for home services in Bangladesh, as a host application: its own tables, its
 * own customers, and one class, {@link io.engage.examples.sheba.ShebaEngage}, in which it sets
 * Engage up.
 */
@NullMarked
package io.engage.examples.sheba;

import org.jspecify.annotations.NullMarked;
