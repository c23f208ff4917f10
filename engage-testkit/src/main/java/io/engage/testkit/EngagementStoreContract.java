package io.engage.testkit;

import io.engage.store.EngagementStore;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link EngagementStore} must keep to. Extend it, say how to make a store and how its
 * leases lapse, and run it.
 */
public abstract class EngagementStoreContract {

  /** For subclasses. */
  protected EngagementStoreContract() {}

  /** An empty store, ready to be used. Called once for each test. */
  protected abstract EngagementStore newStore();

  /**
   * Makes every lease that anybody has now lapse, by moving the store's clock or by writing to its
   * tables. Leases are of half an hour.
   */
  protected abstract void letLeasesLapse(EngagementStore store);

  /** When messages are planned. */
  @Nested
  class Planning extends PlanningRules {
    Planning() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages are claimed and their words stored. */
  @Nested
  class Claiming extends ClaimingRules {
    Claiming() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages are attempted. */
  @Nested
  class Attempts extends AttemptRules {
    Attempts() {
      super(EngagementStoreContract.this);
    }
  }

  /** When places under the frequency caps are taken. */
  @Nested
  class Caps extends CapRules {
    Caps() {
      super(EngagementStoreContract.this);
    }
  }

  /** When it is recorded how messages fared. */
  @Nested
  class Settlements extends SettlementRules {
    Settlements() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages are taken back. */
  @Nested
  class Cancelling extends CancelRules {
    Cancelling() {
      super(EngagementStoreContract.this);
    }
  }

  /** When consent and suppression are recorded and read. */
  @Nested
  class Contacts extends ContactRules {
    Contacts() {
      super(EngagementStoreContract.this);
    }
  }

  /** When campaigns run. */
  @Nested
  class Runs extends RunRules {
    Runs() {
      super(EngagementStoreContract.this);
    }
  }

  /** When the ledger is read. */
  @Nested
  class LedgerReading extends LedgerRules {
    LedgerReading() {
      super(EngagementStoreContract.this);
    }
  }

  /** When tenants and channels wait in lanes of their own. */
  @Nested
  class Lanes extends LaneRules {
    Lanes() {
      super(EngagementStoreContract.this);
    }
  }

  /** When leases are renewed and given back. */
  @Nested
  class Leases extends LeaseRules {
    Leases() {
      super(EngagementStoreContract.this);
    }
  }

  /** When providers report how messages fared. */
  @Nested
  class Reports extends ReportRules {
    Reports() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages are taken back and moved by what they are about. */
  @Nested
  class Keys extends BusinessKeyRules {
    Keys() {
      super(EngagementStoreContract.this);
    }
  }

  /** When hosts count how often things change. */
  @Nested
  class Generations extends GenerationRules {
    Generations() {
      super(EngagementStoreContract.this);
    }
  }

  /** When nodes share a rate. */
  @Nested
  class Quotas extends PermitRules {
    Quotas() {
      super(EngagementStoreContract.this);
    }
  }

  /** When models cost tokens. */
  @Nested
  class Tokens extends TokenRules {
    Tokens() {
      super(EngagementStoreContract.this);
    }
  }

  /** When models are asked for words. */
  @Nested
  class Asking extends AskingRules {
    Asking() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages failed and are driven again. */
  @Nested
  class DeadLetters extends DeadLetterRules {
    DeadLetters() {
      super(EngagementStoreContract.this);
    }
  }

  /** When messages have terms of their own. */
  @Nested
  class Terms extends TermsRules {
    Terms() {
      super(EngagementStoreContract.this);
    }
  }

  /** When tenants' policies change. */
  @Nested
  class Policies extends PolicyRules {
    Policies() {
      super(EngagementStoreContract.this);
    }
  }

  /** When people say what they want to get. */
  @Nested
  class Preferences extends PreferenceRules {
    Preferences() {
      super(EngagementStoreContract.this);
    }
  }

  /** When it is asked what people ever agreed to. */
  @Nested
  class ConsentLedger extends ConsentLedgerRules {
    ConsentLedger() {
      super(EngagementStoreContract.this);
    }
  }

  /** When people stop one sender. */
  @Nested
  class Senders extends SenderRules {
    Senders() {
      super(EngagementStoreContract.this);
    }
  }

  /** When addresses cannot take messages for a while. */
  @Nested
  class Bounces extends SoftBounceRules {
    Bounces() {
      super(EngagementStoreContract.this);
    }
  }

  /** When others leave room for what is planned. */
  @Nested
  class Ahead extends AheadRules {
    Ahead() {
      super(EngagementStoreContract.this);
    }
  }

  /** When links come back. */
  @Nested
  class Links extends LinkRules {
    Links() {
      super(EngagementStoreContract.this);
    }
  }

  /** When many do the same at once. */
  @Nested
  class Races extends RaceRules {
    Races() {
      super(EngagementStoreContract.this);
    }
  }
}
