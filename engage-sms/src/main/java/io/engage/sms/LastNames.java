package io.engage.sms;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last so many names, in memory. */
final class LastNames implements ReplayMemory {

  private final int most;
  private final Set<String> names = new LinkedHashSet<>();

  LastNames(int most) {
    this.most = most;
  }

  @Override
  public synchronized boolean isFirst(String name) {
    boolean first = names.add(name);
    if (names.size() > most) {
      names.remove(names.iterator().next());
    }
    return first;
  }

  @Override
  public synchronized void forget(String name) {
    names.remove(name);
  }
}
