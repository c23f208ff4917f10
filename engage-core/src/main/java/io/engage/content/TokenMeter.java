package io.engage.content;

/** Watches what a text costs while a generator writes it. May be called by any thread. */
@FunctionalInterface
public interface TokenMeter {

  /** Counts nothing and refuses nothing. */
  TokenMeter NONE = most -> {};

  /**
   * Asks for another try after one that may have been paid for although nobody knows what it cost.
   * The one before stays counted in full. A generator that tries again by itself calls this first,
   * unless its provider certainly charged nothing for the try before.
   *
   * @param most what a try may cost, in tokens: {@link MessageGenerator#mostTokens}
   * @throws TokenBudgetSpentException when no budget has room for another try; then there is none
   */
  void askForAnotherTry(long most);
}
