package io.engage.testkit;

import io.engage.CampaignReport;
import io.engage.EngagementOutcome;
import io.engage.store.LedgerEntry;

/** Where the assertions for what Engage answers begin; import it statically beside AssertJ's. */
public final class EngageAssertions {

  private EngageAssertions() {}

  /** Asserts on a campaign's report. */
  public static CampaignReportAssert assertThat(CampaignReport report) {
    return new CampaignReportAssert(report);
  }

  /** Asserts on how a single send went. */
  public static EngagementOutcomeAssert assertThat(EngagementOutcome outcome) {
    return new EngagementOutcomeAssert(outcome);
  }

  /** Asserts on a message in the ledger. */
  public static LedgerEntryAssert assertThat(LedgerEntry entry) {
    return new LedgerEntryAssert(entry);
  }
}
