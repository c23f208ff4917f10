package io.engage.message;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * On which terms a message may go, beside the rules for all. They are kept with the message, since
 * another process may be the one that sends it.
 *
 * @param atCap what becomes of it at a frequency cap
 * @param tighter caps of its own, which hold beside those for all
 * @param bypass who decided that no cap binds it, if somebody did
 * @param wallClock the hour that was asked for by the recipient's own clock, if one was
 * @param alternatives where else it may go, in this order
 * @param minor the person under age for whom the recipient is written to as their guardian
 * @param rechecked whether the recipient must still be in the campaign's segment when it is sent
 */
public record Terms(
    AtCap atCap,
    List<CapLimit> tighter,
    Optional<CapBypass> bypass,
    Optional<LocalDateTime> wallClock,
    List<Alternative> alternatives,
    Optional<String> minor,
    boolean rechecked) {

  private static final Terms USUAL =
      new Terms(
          AtCap.skip(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false);

  /** Copies the lists. */
  public Terms {
    tighter = List.copyOf(tighter);
    alternatives = List.copyOf(alternatives);
  }

  /** No terms of its own. */
  public static Terms usual() {
    return USUAL;
  }

  /** With this hour of the recipient's own clock. */
  public Terms withWallClock(Optional<LocalDateTime> value) {
    return new Terms(atCap, tighter, bypass, value, alternatives, minor, rechecked);
  }

  /** With these other ways to the person. */
  public Terms withAlternatives(List<Alternative> value) {
    return new Terms(atCap, tighter, bypass, wallClock, value, minor, rechecked);
  }

  /** On behalf of this person under age. */
  public Terms withMinor(Optional<String> value) {
    return new Terms(atCap, tighter, bypass, wallClock, alternatives, value, rechecked);
  }

  /**
   * Another way to the same person.
   *
   * @param channel over which channel
   * @param address at which address
   */
  public record Alternative(ChannelId channel, Address address) {}
}
