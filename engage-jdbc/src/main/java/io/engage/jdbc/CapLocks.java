package io.engage.jdbc;

import io.engage.message.CapKey;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Locks rows of caps in the order of their keys, and by that begins a transaction on them. */
@FunctionalInterface
interface CapLocks {

  /**
   * Locks rows until the transaction ends.
   *
   * @param all in order; rows that are missing are left out
   * @param needed in order; rows of these that are missing are made
   * @return what the rows hold
   */
  Map<CapKey, Places> lock(Handle handle, Set<CapKey> all, Set<CapKey> needed);
}
