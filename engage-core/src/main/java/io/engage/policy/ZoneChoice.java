package io.engage.policy;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;

/** By which clocks the send window is read for one recipient. */
public sealed interface ZoneChoice {

  /** By this one. */
  static ZoneChoice in(ZoneId zone) {
    return new Known(Set.of(zone));
  }

  /** Handles either answer. */
  <T> T fold(Function<Set<ZoneId>, T> known, Function<String, T> unknown);

  /**
   * By these.
   *
   * @param zones at least one; the window must be open in all of them
   */
  record Known(Set<ZoneId> zones) implements ZoneChoice {

    /** Copies the zones. */
    public Known {
      zones = Set.copyOf(zones);
    }

    @Override
    public <T> T fold(Function<Set<ZoneId>, T> known, Function<String, T> unknown) {
      return known.apply(zones);
    }
  }

  /**
   * By none: what keeps to a window is not sent.
   *
   * @param reason why, as the ledger says it
   */
  record Unknown(String reason) implements ZoneChoice {
    @Override
    public <T> T fold(Function<Set<ZoneId>, T> known, Function<String, T> unknown) {
      return unknown.apply(reason);
    }
  }
}
