package io.engage.policy;

import io.engage.message.Purpose;
import java.util.Set;

/**
 * The rules of a pipeline. Immutable; {@code with…} gives a changed copy.
 *
 * @param caps how often people are written to
 * @param window in which hours
 * @param windowed the purposes that keep to the window
 * @param firewall to whom a staging system may write
 */
public record ContactPolicy(
    FrequencyCaps caps, SendWindow window, Set<Purpose> windowed, Firewall firewall) {

  /** Copies the purposes. */
  public ContactPolicy {
    windowed = Set.copyOf(windowed);
  }

  /** The standard caps and window for promotional messages, and a closed firewall. */
  public static ContactPolicy standard() {
    return new ContactPolicy(
        FrequencyCaps.standard(),
        SendWindow.standard(),
        Set.of(Purpose.PROMOTIONAL),
        Firewall.closed());
  }

  /** With other caps. */
  public ContactPolicy withCaps(FrequencyCaps value) {
    return new ContactPolicy(value, window, windowed, firewall);
  }

  /** With other hours, for these purposes; for none of them the window is off. */
  public ContactPolicy withWindow(SendWindow value, Set<Purpose> purposes) {
    return new ContactPolicy(caps, value, purposes, firewall);
  }

  /** With another firewall. */
  public ContactPolicy withFirewall(Firewall value) {
    return new ContactPolicy(caps, window, windowed, value);
  }
}
