package io.engage.testkit;

import io.engage.store.EngagementStore;
import org.junit.jupiter.api.Nested;

/**
 * The whole way of a message, told as stories, on one store: what a host may rely on. Extend it,
 * say how to make a store and how its leases lapse, and run it.
 */
public abstract class EngagementPipelineContract {

  /** For subclasses. */
  protected EngagementPipelineContract() {}

  /** An empty store, ready to be used. Called once for each test. */
  protected abstract EngagementStore newStore();

  /** Makes every lease that anybody has now lapse. Leases are of half an hour. */
  protected abstract void letLeasesLapse(EngagementStore store);

  /** Campaigns from the segment to the report. */
  @Nested
  class Campaigns extends CampaignStories {
    Campaigns() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Who may be written to. */
  @Nested
  class Policy extends PolicyStories {
    Policy() {
      super(EngagementPipelineContract.this);
    }
  }

  /** What is said. */
  @Nested
  class Wording extends WordingStories {
    Wording() {
      super(EngagementPipelineContract.this);
    }
  }

  /** What a model is asked for, and what that costs. */
  @Nested
  class Generation extends GenerationStories {
    Generation() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Models that fail, stall and talk too much. */
  @Nested
  class Models extends ModelStories {
    Models() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Which template speaks, and with which facts. */
  @Nested
  class Templates extends TemplateStories {
    Templates() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Providers that refuse, stall and lie. */
  @Nested
  class Providers extends ProviderStories {
    Providers() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Processes that die, and messages that are taken back. */
  @Nested
  class Crashes extends CrashStories {
    Crashes() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Hosts and stores that break their promises. */
  @Nested
  class Faults extends FaultStories {
    Faults() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Runs that are stopped, resumed and interrupted. */
  @Nested
  class Stops extends StopStories {
    Stops() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Providers that are away or busy. */
  @Nested
  class Outages extends OutageStories {
    Outages() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Whose turn it is, and what comes of it later. */
  @Nested
  class Queue extends QueueStories {
    Queue() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Appointments that are moved and called off. */
  @Nested
  class Appointments extends AppointmentStories {
    Appointments() {
      super(EngagementPipelineContract.this);
    }
  }

  /** What is said once. */
  @Nested
  class Occasions extends OccasionStories {
    Occasions() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Who is still in the segment when a message goes. */
  @Nested
  class Rechecks extends RecheckStories {
    Rechecks() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Workers that are started, paused and sent home. */
  @Nested
  class Workers extends WorkerStories {
    Workers() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Filters that ask somebody else, who may be away. */
  @Nested
  class Screening extends ScreeningStories {
    Screening() {
      super(EngagementPipelineContract.this);
    }
  }

  /** A model that takes its time, and messages that do not need it. */
  @Nested
  class SlowModels extends SlowModelStories {
    SlowModels() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Why a message went, waits or may not go. */
  @Nested
  class Explanations extends ExplainStories {
    Explanations() {
      super(EngagementPipelineContract.this);
    }
  }

  /** What is changed while the pipeline runs. */
  @Nested
  class Switches extends SwitchStories {
    Switches() {
      super(EngagementPipelineContract.this);
    }
  }

  /** What becomes of a message that may not go as it was meant. */
  @Nested
  class Choices extends ChoiceStories {
    Choices() {
      super(EngagementPipelineContract.this);
    }
  }

  /** People who are too young to be written to. */
  @Nested
  class Minors extends MinorStories {
    Minors() {
      super(EngagementPipelineContract.this);
    }
  }

  /** Links, and what becomes of them at the host. */
  @Nested
  class Links extends LinkStories {
    Links() {
      super(EngagementPipelineContract.this);
    }
  }
}
