package io.engage.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps messages from a provider that is away. It opens after five answers in a row that the
 * provider cannot be reached, or when the provider names a time to come again; after a pause one
 * message is tried, and how that fares decides. Each pause that ends in vain makes the next one
 * twice as long.
 */
final class Breaker {

  private static final int MOST_IN_A_ROW = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private int inARow;
  private Duration pause = FIRST_PAUSE;
  private Instant opensAgain = Instant.MIN;
  private boolean open;
  private boolean probing;

  synchronized boolean isClosed() {
    return !open;
  }

  /** Whether it is open, and it is not yet time to try. */
  synchronized boolean isWaiting(Instant now) {
    return open && now.isBefore(opensAgain);
  }

  /** Whether a message that is in hand may still go. */
  synchronized boolean letsThrough() {
    return !open || probing;
  }

  /** Whether the caller is to try one message; whoever gets a yes reports how it fared. */
  synchronized boolean probe(Instant now) {
    return leave(now) == Leave.TO_TRY;
  }

  /** Whether the caller may ask; who is {@linkplain Leave#TO_TRY to try} reports how it fared. */
  synchronized Leave leave(Instant now) {
    Leave leave = outlook(now);
    probing |= leave == Leave.TO_TRY;
    return leave;
  }

  /** Whether somebody may ask at present; nobody is, while one tries. */
  synchronized Leave outlook(Instant now) {
    if (!open) {
      return Leave.YES;
    }
    return probing || now.isBefore(opensAgain) ? Leave.NO : Leave.TO_TRY;
  }

  /** There was no message to try. */
  synchronized void probeLater() {
    probing = false;
  }

  /**
   * The provider answered, whatever it said of the message.
   *
   * @return whether it was away before
   */
  synchronized boolean answered() {
    boolean back = open;
    open = false;
    probing = false;
    inARow = 0;
    pause = FIRST_PAUSE;
    return back;
  }

  /**
   * The provider could not be reached.
   *
   * @return whether that opened the breaker
   */
  synchronized boolean away(Instant now) {
    inARow++;
    boolean opens = probing || (!open && inARow >= MOST_IN_A_ROW);
    if (opens) {
      openUntil(now.plus(pause));
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    return opens;
  }

  /** The provider asked to be left alone for so long. */
  synchronized void busy(Instant now, Duration asked) {
    openUntil(now.plus(asked));
  }

  private void openUntil(Instant until) {
    open = true;
    probing = false;
    opensAgain = until;
  }
}
