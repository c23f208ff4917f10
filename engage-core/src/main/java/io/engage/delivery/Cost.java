package io.engage.delivery;

import io.engage.content.MaybeBilled;
import io.engage.content.NotAsked;
import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import java.util.OptionalLong;

/** What the last try of a text cost, in tokens; empty when nobody knows. */
final class Cost {

  private Cost() {}

  /** A provider that counts nothing may charge for everything. */
  static OptionalLong of(TokenUsage usage) {
    return usage.total() > 0 ? OptionalLong.of(usage.total()) : unknown();
  }

  static OptionalLong of(RuntimeException failure) {
    if (isFree(failure)) {
      return OptionalLong.of(0);
    }
    return failure instanceof TokensSpent spent ? of(spent.usage()) : unknown();
  }

  /** Who was not asked charges nothing, unless the exception itself knows better. */
  private static boolean isFree(RuntimeException failure) {
    return failure instanceof MaybeBilled maybe
        ? !maybe.mayBeBilled()
        : failure instanceof NotAsked;
  }

  static OptionalLong unknown() {
    return OptionalLong.empty();
  }
}
