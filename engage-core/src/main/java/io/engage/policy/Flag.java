package io.engage.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be switched on and off while running, for a tenant and for a share of its recipients.
 * Everything is on until somebody says otherwise, except {@link #COACHING}.
 */
public enum Flag {
  /** All reminders and promotional messages; transactional ones go in any case. */
  ENGAGEMENT(true),
  /** Messages of the type {@code coaching}. */
  COACHING(false),
  /** The generator; without it approved templates speak. */
  AI_GENERATION(true),
  /** The safety filters that the pipeline was given. */
  SAFETY(true),
  /** The booking links in messages. */
  DEEP_LINKS(true),
  /** The frequency caps; messages count in any case. */
  CAPS(true),
  /** Messages of the type {@code auto-engagement}. */
  AUTO_ENGAGEMENT(true);

  private final boolean isUsuallyOn;

  Flag(boolean isUsuallyOn) {
    this.isUsuallyOn = isUsuallyOn;
  }

  /** Whether it is on for everybody when nobody says otherwise. */
  public boolean isUsuallyOn() {
    return isUsuallyOn;
  }

  /** The name in settings and reports: {@code ai-generation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The flag with this label. */
  public static Optional<Flag> find(String label) {
    return Arrays.stream(values()).filter(flag -> flag.label().equals(label)).findFirst();
  }
}
