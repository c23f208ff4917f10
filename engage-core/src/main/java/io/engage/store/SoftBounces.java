package io.engage.store;

/** What the end of a message says of the soft bounces of its address. */
public enum SoftBounces {
  /** Nothing. */
  SAME,
  /** The address could not take it for the time being: one more in a row. */
  ONE_MORE,
  /** The address took it: there are none in a row any more. */
  NONE
}
