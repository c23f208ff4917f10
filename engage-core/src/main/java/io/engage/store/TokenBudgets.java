package io.engage.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What models have cost, by name, over all nodes. What is reserved counts as spent until it is
 * given back: what a node had reserved when it was killed stays spent, as it may have been paid
 * for. See {@link EngagementStore} for what holds throughout; but a call that ended in an exception
 * is not repeated, since giving back twice would make room that nobody has.
 */
public interface TokenBudgets {

  /**
   * Counts tokens as spent under all of these names, or under none of them.
   *
   * @param allowances each name once; what is spent under a name is compared with the figure given
   *     here
   * @param tokens how many, 1 or more
   * @return the first that has too little left; empty when they are reserved
   */
  Optional<Allowance> reserveTokens(List<Allowance> allowances, long tokens);

  /**
   * Gives back what was reserved and not used.
   *
   * @param names each name once; one under which nothing was reserved is left alone
   * @param tokens how many; less than 0 when more was used than was reserved. What is spent grows
   *     to {@link Long#MAX_VALUE} at most
   */
  void returnTokens(Collection<String> names, long tokens);

  /** How many are spent or reserved under a name; 0 when nothing ever was. */
  long tokensSpent(String name);
}
