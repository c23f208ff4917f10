package io.engage.message;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the message's link leads to.
 *
 * @param service the host's id of the service, if it is about one
 * @param promo the promotional code, if there is one
 * @param timeToLive how long the link works after the message was sent
 * @param kind what the link is for
 * @param metadata what it says beside, for the page behind it; everybody who has the link can read
 *     it
 */
public record Offer(
    Optional<String> service,
    Optional<String> promo,
    Duration timeToLive,
    LinkKind kind,
    Map<String, String> metadata) {

  /** How long a booking link works when nobody says otherwise. */
  public static final Duration DEFAULT_TIME_TO_LIVE = LinkKind.BOOKING.lifetime();

  private static final Duration LONGEST_TIME_TO_LIVE = Duration.ofDays(366);

  /** Copies the metadata. */
  public Offer {
    metadata = Map.copyOf(metadata);
  }

  /** Without metadata. */
  public Offer(
      Optional<String> service, Optional<String> promo, Duration timeToLive, LinkKind kind) {
    this(service, promo, timeToLive, kind, Map.of());
  }

  /** With a booking link. */
  public Offer(Optional<String> service, Optional<String> promo, Duration timeToLive) {
    this(service, promo, timeToLive, LinkKind.BOOKING);
  }

  /** Whether a link may work for so long: for some time, and for a year at most. */
  public static boolean isPossible(Duration timeToLive) {
    return timeToLive.compareTo(Duration.ZERO) > 0
        && timeToLive.compareTo(LONGEST_TIME_TO_LIVE) <= 0;
  }

  /** No service and no code. */
  public static Offer none() {
    return new Offer(Optional.empty(), Optional.empty(), DEFAULT_TIME_TO_LIVE);
  }
}
