package io.engage.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On which terms a message may go, beside the rules for all. They are kept with the message, since
 * another process may be the one that sends it.
 *
 * @param atCap what becomes of it at a frequency cap
 * @param latest the last instant to which a frequency cap may defer it; empty when it may wait for
 *     any time
 * @param tighter caps of its own, which hold beside those for all
 * @param bypass who decided that no cap binds it, if somebody did
 * @param wallClock the hour that was asked for by the recipient's own clock, if one was
 * @param minor the person under age for whom the recipient is written to as their guardian
 * @param zones by whose clocks the send window is read, all at once, while nobody knows the
 *     recipient's own; empty means by the addressee's
 * @param rechecked whether the recipient must still be in the campaign's segment when it is sent
 * @param tokens how many tokens its campaign may cost, if it has a budget of its own
 */
public record Terms(
    AtCap atCap,
    Optional<Instant> latest,
    List<CapLimit> tighter,
    Optional<CapBypass> bypass,
    Optional<LocalDateTime> wallClock,
    Optional<String> minor,
    Set<ZoneId> zones,
    boolean rechecked,
    Optional<TokenBudget> tokens) {

  private static final Terms USUAL =
      new Terms(
          AtCap.skip(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          false);

  /** Terms without a budget of tokens. */
  public Terms(
      AtCap atCap,
      Optional<Instant> latest,
      List<CapLimit> tighter,
      Optional<CapBypass> bypass,
      Optional<LocalDateTime> wallClock,
      Optional<String> minor,
      Set<ZoneId> zones,
      boolean rechecked) {
    this(atCap, latest, tighter, bypass, wallClock, minor, zones, rechecked, Optional.empty());
  }

  /** Copies the lists. */
  public Terms {
    tighter = List.copyOf(tighter);
    zones = Set.copyOf(zones);
  }

  /** No terms of its own. */
  public static Terms usual() {
    return USUAL;
  }

  /** After a move by so much; an hour of the recipient's own clock is none any more. */
  public Terms moved(Duration by) {
    return new Terms(
        atCap,
        latest.map(end -> end.plus(by)),
        tighter,
        bypass,
        Optional.empty(),
        minor,
        zones,
        rechecked,
        tokens);
  }

  /** On behalf of this person under age. */
  public Terms withMinor(Optional<String> value) {
    return new Terms(atCap, latest, tighter, bypass, wallClock, value, zones, rechecked, tokens);
  }

  /** By these clocks. */
  public Terms withZones(Set<ZoneId> value) {
    return new Terms(atCap, latest, tighter, bypass, wallClock, minor, value, rechecked, tokens);
  }

  /** Within this budget of tokens. */
  public Terms withTokens(Optional<TokenBudget> value) {
    return new Terms(atCap, latest, tighter, bypass, wallClock, minor, zones, rechecked, value);
  }
}
