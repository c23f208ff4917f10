package io.engage.testkit;

import io.engage.CampaignReport;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a campaign's report. */
public final class CampaignReportAssert
    extends AbstractAssert<CampaignReportAssert, CampaignReport> {

  CampaignReportAssert(CampaignReport actual) {
    super(actual, CampaignReportAssert.class);
  }

  /** So many people were in the segment. */
  public CampaignReportAssert hasEligible(int expected) {
    return has("eligible", expected, actual.eligible());
  }

  /** So many messages were accepted. */
  public CampaignReportAssert hasSent(int expected) {
    return has("sent", expected, actual.sent());
  }

  /** So many messages failed. */
  public CampaignReportAssert hasFailed(int expected) {
    return has("failed", expected, actual.failed());
  }

  /** So many messages wait for a later time. */
  public CampaignReportAssert hasDeferred(int expected) {
    return has("deferred", expected, actual.deferred());
  }

  /** Of so many messages nobody knows how they fared. */
  public CampaignReportAssert hasUnknown(int expected) {
    return has("unknown", expected, actual.unknown());
  }

  /** So many messages speak with a template because the generator did not. */
  public CampaignReportAssert hasFallback(int expected) {
    return has("fallback", expected, actual.fallback());
  }

  /** So many people were skipped for this reason. */
  public CampaignReportAssert hasSkipped(String reason, int expected) {
    return has("skipped (" + reason + ")", expected, actual.skipped().getOrDefault(reason, 0));
  }

  /** Nobody was skipped. */
  public CampaignReportAssert hasSkippedNobody() {
    return has("skipped", Map.of(), actual.skipped());
  }

  private CampaignReportAssert has(String what, Object expected, Object found) {
    isNotNull();
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s to be %s but was %s in %s", what, expected, found, actual);
    }
    return this;
  }
}
