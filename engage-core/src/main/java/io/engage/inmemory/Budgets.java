package io.engage.inmemory;

import io.engage.store.Allowance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many tokens are spent under each name. */
final class Budgets {

  private final Table<String, Long, Map<String, Long>> spent;

  Budgets(Journal journal) {
    this.spent = new Table<>(journal, new HashMap<>());
  }

  Optional<Allowance> reserve(List<Allowance> allowances, long tokens) {
    Optional<Allowance> tooSmall =
        allowances.stream()
            .filter(one -> tokens > one.most() || spent(one.name()) > one.most() - tokens)
            .findFirst();
    if (tooSmall.isEmpty()) {
      allowances.forEach(one -> spent.put(one.name(), spent(one.name()) + tokens));
    }
    return tooSmall;
  }

  void giveBack(Collection<String> names, long tokens) {
    names.forEach(
        name -> spent.get(name).ifPresent(before -> spent.put(name, less(before, tokens))));
  }

  /** Beyond the last figure there is none. */
  private static long less(long before, long tokens) {
    return Math.min(before, Long.MAX_VALUE + Math.min(tokens, 0)) - tokens;
  }

  long spent(String name) {
    return spent.get(name).orElse(0L);
  }
}
