package io.engage.delivery;

/** How the work of a round stands. */
enum Outlook {
  /** All is done that was asked for. */
  DONE,
  /** Some may be done. */
  OPEN,
  /** Whoever finds nothing to do need not wait: what is left has to. */
  HELD_UP,
  /** Nothing that was asked for may be done for a while, whatever else there is to do. */
  BLOCKED
}
