package io.engage.testkit;

import io.engage.CampaignPreview;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a run would do. */
public final class CampaignPreviewAssert
    extends AbstractAssert<CampaignPreviewAssert, CampaignPreview> {

  CampaignPreviewAssert(CampaignPreview actual) {
    super(actual, CampaignPreviewAssert.class);
  }

  /** So many people are in the segment. */
  public CampaignPreviewAssert hasEligible(int expected) {
    isNotNull();
    return has("eligible", expected, actual.eligible());
  }

  /** So many people would be written to now. */
  public CampaignPreviewAssert wouldSend(int expected) {
    isNotNull();
    return has("would send", expected, actual.wouldSend());
  }

  /** So many messages would wait for a later time. */
  public CampaignPreviewAssert hasDeferred(int expected) {
    isNotNull();
    return has("deferred", expected, actual.deferred());
  }

  /** So many people would be skipped for this reason. */
  public CampaignPreviewAssert hasSkipped(String reason, int expected) {
    isNotNull();
    return has("skipped (" + reason + ")", expected, actual.skipped().getOrDefault(reason, 0));
  }

  /** Nobody would be skipped. */
  public CampaignPreviewAssert hasSkippedNobody() {
    isNotNull();
    return has("skipped", Map.of(), actual.skipped());
  }

  /** So many texts are shown. */
  public CampaignPreviewAssert hasSamples(int expected) {
    isNotNull();
    return has("samples", expected, actual.samples().size());
  }

  private CampaignPreviewAssert has(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s to be %s but was %s in %s", what, expected, found, actual);
    }
    return this;
  }
}
