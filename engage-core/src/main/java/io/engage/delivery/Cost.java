package io.engage.delivery;

import io.engage.content.MaybeBilled;
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
    if (failure instanceof MaybeBilled maybe && !maybe.mayBeBilled()) {
      return OptionalLong.of(0);
    }
    return failure instanceof TokensSpent spent ? of(spent.usage()) : unknown();
  }

  static OptionalLong unknown() {
    return OptionalLong.empty();
  }
}
