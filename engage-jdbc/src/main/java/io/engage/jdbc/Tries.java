package io.engage.jdbc;

import java.util.EnumMap;
import java.util.Map;

/** How often a transaction may be tried again, by what befell it. */
final class Tries {

  private static final int AS_A_VICTIM = 3;

  /** Each time a key was taken by somebody else, so there is one less to lose the next time. */
  private static final int WITH_LOST_KEYS = 20;

  private final Map<Failure.Kind, Integer> left = new EnumMap<>(Failure.Kind.class);

  private Tries() {
    left.put(Failure.Kind.VICTIM, AS_A_VICTIM);
    left.put(Failure.Kind.LOST_KEY, WITH_LOST_KEYS);
  }

  /** Of a transaction whose commit may have happened although its answer was lost. */
  static Tries ofChange() {
    return new Tries();
  }

  /** Of a transaction that may happen twice. */
  static Tries ofReading() {
    Tries tries = new Tries();
    tries.left.put(Failure.Kind.AWAY, 1);
    return tries;
  }

  /** Whether there is one more. */
  boolean take(Failure.Kind kind) {
    return left.merge(kind, -1, Integer::sum) >= 0;
  }
}
