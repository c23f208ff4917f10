package io.engage.testkit;

import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.ScreenedText;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Every built-in filter keeps the contract. */
class SafetyFiltersTest {

  @Nested
  class Standard extends BuiltIn {
    Standard() {
      super(SafetyFilters.standard(), "Claim your prize now! You have won a lottery.");
    }
  }

  @Nested
  class Length extends BuiltIn {
    Length() {
      super(SafetyFilters.length(10, 500), "Dear Rina Canary-Akter, ".repeat(30));
    }
  }

  @Nested
  class BannedPhrases extends BuiltIn {
    BannedPhrases() {
      super(
          SafetyFilters.bannedPhrases(PhraseList.of("free money")),
          "Dear Rina Canary-Akter, here is F.R.E.E money for CANARY20, free money.");
    }
  }

  @Nested
  class Links extends BuiltIn {
    Links() {
      super(
          SafetyFilters.links(Set.of("sheba.xyz")),
          "Dear Rina Canary-Akter, look at https://example.com/CANARY20.");
    }
  }

  @Nested
  class Placeholders extends BuiltIn {
    Placeholders() {
      super(SafetyFilters.placeholders(), "Dear {{name}}, your code is CANARY20.");
    }
  }

  @Nested
  class AllOfThem extends BuiltIn {
    AllOfThem() {
      super(
          SafetyFilters.all(SafetyFilters.placeholders(), SafetyFilters.links(Set.of())),
          "Dear {{name}}, look at https://example.com.");
    }
  }

  @Nested
  class AFaultyOneBeforeItsTurn extends BuiltIn {
    AFaultyOneBeforeItsTurn() {
      super(
          FaultySafetyFilter.around(SafetyFilters.placeholders()).hangingOn(1_000),
          "Dear {{name}}");
    }
  }

  private abstract static class BuiltIn extends SafetyFilterContract {

    private final SafetyFilter filter;
    private final String blocked;

    BuiltIn(SafetyFilter filter, String blocked) {
      this.filter = filter;
      this.blocked = blocked;
    }

    @Override
    protected SafetyFilter filter() {
      return filter;
    }

    @Override
    protected ScreenedText blocked() {
      return saying(blocked);
    }
  }
}
