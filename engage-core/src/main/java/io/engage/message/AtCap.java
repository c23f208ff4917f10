package io.engage.message;

import java.time.Duration;

/** What becomes of a message that has no place under a frequency cap. */
public sealed interface AtCap {

  /** It is not sent: what happens when nobody says otherwise. */
  static AtCap skip() {
    return new Skip();
  }

  /** It waits for the next free place, if that comes within this time; else it is not sent. */
  static AtCap defer(Duration longest) {
    return new Defer(longest);
  }

  /**
   * It goes over the next of its channels on which it has a place; else it is not sent. The channel
   * is chosen when the message is planned: a cap that is reached afterwards ends it.
   */
  static AtCap nextChannel() {
    return new NextChannel();
  }

  /** It is not sent. */
  record Skip() implements AtCap {}

  /**
   * It waits.
   *
   * @param longest for how long at most, more than zero
   */
  record Defer(Duration longest) implements AtCap {

    /** Checks the time. */
    public Defer {
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException("atCap.defer: needs a time of more than zero");
      }
    }
  }

  /** It goes over another channel. */
  record NextChannel() implements AtCap {}
}
