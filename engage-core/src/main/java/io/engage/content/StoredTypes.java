package io.engage.content;

import io.engage.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What facts were stored as. The messages of a campaign mostly say the same, so the last answer is
 * kept: whoever finds another one there reads anew.
 */
final class StoredTypes {

  private volatile @Nullable Known last;

  DeclaredFacts of(String types) {
    Known known = last;
    if (known == null || !known.types().equals(types)) {
      known = new Known(types, DeclaredFacts.parse("", types, new Problems()));
      last = known;
    }
    return known.facts();
  }

  private record Known(String types, DeclaredFacts facts) {}
}
