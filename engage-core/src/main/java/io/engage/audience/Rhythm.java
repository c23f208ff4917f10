package io.engage.audience;

/**
 * How long it has been since a person's last activity, against the median of the days between their
 * activities.
 */
public enum Rhythm {
  /** Less than the median. */
  EARLY,
  /** The median or more, but less than one and a half times as long. */
  DUE,
  /** One and a half times the median or more, but less than three times as long. */
  OVERDUE,
  /** Three times the median or more. */
  LAPSED;

  static Rhythm of(long days, long median) {
    if (days < median) {
      return EARLY;
    }
    if (2 * days < 3 * median) {
      return DUE;
    }
    return days < 3 * median ? OVERDUE : LAPSED;
  }
}
