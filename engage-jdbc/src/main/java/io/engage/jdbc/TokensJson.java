package io.engage.jdbc;

import io.engage.message.TokenBudget;
import io.engage.message.TokenBudget.Span;

/**
 * A budget of tokens, in and out of the terms of a message.
 *
 * @param most how many
 * @param span in which time, by its lower-case name
 */
record TokensJson(long most, String span) {

  static TokensJson of(TokenBudget budget) {
    return new TokensJson(budget.tokens(), Names.of(budget.span()));
  }

  TokenBudget budget() {
    return new TokenBudget(most, Names.read(Span.class, span));
  }
}
