package io.engage.testkit;

import io.engage.content.Words;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.ScreenedText;
import java.util.Map;
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
  class Wording extends BuiltIn {
    Wording() {
      super(SafetyFilters.wording(), "Dear Rina Canary-Akter, call 01712345678 for CANARY20.");
    }
  }

  @Nested
  class ContactDetails extends BuiltIn {
    ContactDetails() {
      super(
          SafetyFilters.contactDetails(Set.of("16516")),
          "Dear Rina Canary-Akter, write to rina@example.com about CANARY20.");
    }
  }

  @Nested
  class Offers extends ForModels {
    Offers() {
      super(SafetyFilters.offers(), "Dear Rina Canary-Akter, use CANARY90 in place of CANARY20.");
    }
  }

  @Nested
  class Dates extends ForModels {
    Dates() {
      super(SafetyFilters.dates(), "Dear Rina Canary-Akter, use CANARY20 on Sunday at 5 pm.");
    }
  }

  @Nested
  class Shouting extends BuiltIn {
    Shouting() {
      super(
          SafetyFilters.onlyFor(Set.of(Purpose.PROMOTIONAL), SafetyFilters.shouting()),
          "BOOK YOUR NEXT CLEANING NOW OR NEVER WITH CANARY20");
    }
  }

  @Nested
  class Script extends BuiltIn {
    Script() {
      super(SafetyFilters.script(), "প্রিয় রিনা, আপনার পরবর্তী হোম ক্লিনিংয়ের সময় হয়েছে।");
    }
  }

  @Nested
  class PerChannel extends BuiltIn {
    PerChannel() {
      super(
          SafetyFilters.perChannel(
              Map.of(ChannelId.EMAIL, SafetyFilters.length(10, 100)),
              SafetyFilters.length(10, 500)),
          "Dear Rina Canary-Akter, ".repeat(5));
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

  /** One that reads a model's words alone. */
  private abstract static class ForModels extends BuiltIn {

    ForModels(SafetyFilter filter, String blocked) {
      super(filter, blocked);
    }

    @Override
    protected ScreenedText blocked() {
      ScreenedText approved = super.blocked();
      return new ScreenedText(
          approved.content(),
          approved.locale(),
          approved.channel(),
          approved.facts(),
          Words.Source.GENERATED);
    }
  }
}
