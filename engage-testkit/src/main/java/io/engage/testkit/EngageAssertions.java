package io.engage.testkit;

import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.EngagementOutcome;
import io.engage.channel.SendResult;
import io.engage.content.TemplateCatalog;
import io.engage.safety.SafetyVerdict;
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

  /** Asserts on what a run would do. */
  public static CampaignPreviewAssert assertThat(CampaignPreview preview) {
    return new CampaignPreviewAssert(preview);
  }

  /** Asserts on how handing a message over ended. */
  public static SendResultAssert assertThat(SendResult result) {
    return new SendResultAssert(result);
  }

  /** Asserts on a safety filter's verdict. */
  public static SafetyVerdictAssert assertThat(SafetyVerdict verdict) {
    return new SafetyVerdictAssert(verdict);
  }

  /** Asserts on templates. */
  public static TemplateCatalogAssert assertThat(TemplateCatalog templates) {
    return new TemplateCatalogAssert(templates);
  }

  /** Asserts on what a listener was told. */
  public static RecordingListenerAssert assertThat(RecordingListener listener) {
    return new RecordingListenerAssert(listener);
  }
}
