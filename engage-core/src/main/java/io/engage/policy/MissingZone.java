package io.engage.policy;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * By which clock the send window is read for a recipient whose own zone nobody knows. A recipient
 * with a zone of their own lives by that one, whatever is said here.
 */
public sealed interface MissingZone {

  /**
   * By the tenant's zone, and by the pipeline's if the tenant has none: what happens when nobody
   * says otherwise. It is a guess, and a poor one where a country has several zones.
   */
  static MissingZone useConfigured() {
    return new UseConfigured();
  }

  /**
   * By none: what keeps to a window is not sent, with the reason "zone unknown". A zone of the
   * tenant's makes no difference.
   */
  static MissingZone skip() {
    return new Skip();
  }

  /**
   * By all of these: what keeps to a window is sent only when it is open in every one of them, as
   * {@link SendWindow#nextCommonOpening} finds it. A zone of the tenant's makes no difference.
   *
   * @param zones in which the recipient may live, at least one
   */
  static MissingZone strictest(Set<ZoneId> zones) {
    return new Strictest(zones);
  }

  /**
   * The clocks by which a recipient's send window is read.
   *
   * @param recipient the recipient's own zone, if it is known
   * @param tenant the tenant's zone, if it has one
   * @param configured the pipeline's zone
   */
  ZoneChoice choose(Optional<ZoneId> recipient, Optional<ZoneId> tenant, ZoneId configured);

  /** By the tenant's or the pipeline's zone. */
  record UseConfigured() implements MissingZone {
    @Override
    public ZoneChoice choose(
        Optional<ZoneId> recipient, Optional<ZoneId> tenant, ZoneId configured) {
      return ZoneChoice.in(recipient.or(() -> tenant).orElse(configured));
    }
  }

  /** By no zone. */
  record Skip() implements MissingZone {
    @Override
    public ZoneChoice choose(
        Optional<ZoneId> recipient, Optional<ZoneId> tenant, ZoneId configured) {
      return recipient.map(ZoneChoice::in).orElse(new ZoneChoice.Unknown("zone unknown"));
    }
  }

  /**
   * By several zones at once.
   *
   * @param zones at least one
   */
  record Strictest(Set<ZoneId> zones) implements MissingZone {

    /** Checks that there is a zone. */
    public Strictest {
      zones = Set.copyOf(zones);
      if (zones.isEmpty()) {
        throw new IllegalArgumentException("missing zone: strictest needs at least one zone");
      }
    }

    @Override
    public ZoneChoice choose(
        Optional<ZoneId> recipient, Optional<ZoneId> tenant, ZoneId configured) {
      return recipient.map(ZoneChoice::in).orElse(new ZoneChoice.Known(zones));
    }
  }
}
