/**
 * An honest store without a database, for tests and small tools: it copies in and out, enforces
 * keys and passes the same contract as the JDBC store.
 */
@NullMarked
package io.engage.inmemory;

import org.jspecify.annotations.NullMarked;
