package io.engage.content;

import io.engage.error.NonRetriableException;

/** What a text may cost is more than is left of a token budget. */
public final class TokenBudgetSpentException extends NonRetriableException {

  private static final long serialVersionUID = 1L;

  /**
   * A budget that has too little left.
   *
   * @param whose whose budget and for which time: {@code tenant sheba for 2026-11-21}
   */
  public TokenBudgetSpentException(String whose) {
    super("token budget of " + whose + " is spent");
  }
}
