package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.CampaignReport;
import io.engage.EngagementOutcome;
import io.engage.RunKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EngageAssertionsTest {

  private static final CampaignReport REPORT =
      new CampaignReport(
          UUID.randomUUID(),
          "renewal",
          new RunKey("today"),
          3,
          2,
          Map.of("no consent for email", 4),
          5,
          6,
          1,
          Duration.ofSeconds(1));

  @Test
  void aReportThatIsAsExpectedPasses() {
    assertThat(REPORT)
        .hasEligible(20)
        .hasSent(3)
        .hasFailed(2)
        .hasSkipped("no consent for email", 4)
        .hasDeferred(5)
        .hasUnknown(6)
        .hasFallback(1);
  }

  @Test
  void everyFigureThatIsNotAsExpectedFailsByName() {
    fails(() -> assertThat(REPORT).hasEligible(19), "eligible");
    fails(() -> assertThat(REPORT).hasSent(4), "sent");
    fails(() -> assertThat(REPORT).hasFailed(0), "failed");
    fails(() -> assertThat(REPORT).hasDeferred(0), "deferred");
    fails(() -> assertThat(REPORT).hasUnknown(0), "unknown");
    fails(() -> assertThat(REPORT).hasFallback(0), "fallback");
    fails(() -> assertThat(REPORT).hasSkipped("daily cap: 1 of 1", 1), "daily cap");
    fails(() -> assertThat(REPORT).hasSkippedNobody(), "skipped");
  }

  @Test
  void anOutcomeOfAnotherKindFails() {
    EngagementOutcome skipped = new EngagementOutcome.Skipped(Optional.empty(), "no consent");

    assertThat(skipped).isSkippedBecause("no consent");
    fails(() -> assertThat(skipped).isSent(), "Sent");
    fails(() -> assertThat(skipped).isFailed(), "Failed");
    fails(() -> assertThat(skipped).isUnknown(), "Unknown");
    fails(() -> assertThat(skipped).isDeferredUntil(Instant.EPOCH), "Deferred");
    fails(() -> assertThat(skipped).isSkippedBecause("daily cap"), "no consent");
  }

  private static void fails(ThrowingCallable assertion, String saying) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(saying);
  }
}
