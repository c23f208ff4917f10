package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.EngagementOutcome;
import io.engage.RunKey;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.MessageContent;
import io.engage.content.TokenUsage;
import io.engage.safety.SafetyVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
          TokenUsage.NONE,
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

  @Test
  void aResultOfAnotherKindFails() {
    SendResult busy = SendResult.deferred("429", "quota", Duration.ofSeconds(30));
    SendResult dead = SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", "no such mailbox");

    assertThat(SendResult.accepted("smtp-1")).isAccepted().isAcceptedAs("smtp-1");
    assertThat(busy).isDeferred().isDeferredFor(Duration.ofSeconds(30)).hasCode("429");
    assertThat(SendResult.deferred("421", "busy")).isDeferredForSomeTime();
    assertThat(dead).isRejectedAs(Rejection.RECIPIENT).hasCode("550 5.1.1");
    assertThat(SendResult.unknown("dropped")).isUnknown();

    fails(() -> assertThat(busy).isAccepted(), "Accepted");
    fails(() -> assertThat(SendResult.accepted("1")).isAcceptedAs("2"), "accepted as 2");
    fails(() -> assertThat(dead).isDeferred(), "Deferred");
    fails(() -> assertThat(busy).isDeferredFor(Duration.ofSeconds(31)), "PT31S");
    fails(() -> assertThat(busy).isDeferredForSomeTime(), "PT30S");
    fails(() -> assertThat(dead).isRejectedAs(Rejection.CONTENT), "CONTENT");
    fails(() -> assertThat(busy).isRejectedAs(Rejection.CONTENT), "Rejected");
    fails(() -> assertThat(dead).isUnknown(), "Unknown");
    fails(() -> assertThat(busy).hasCode("430"), "430");
    fails(() -> assertThat(SendResult.unknown("dropped")).hasCode("430"), "Unknown");
  }

  @Test
  void aVerdictOfAnotherKindFails() {
    SafetyVerdict no = SafetyVerdict.blocked("link", List.of("example.com"));

    assertThat(SafetyVerdict.allowed()).isAllowed();
    assertThat(no).isBlocked().isBlockedBy("link").found("example.com");

    fails(() -> assertThat(no).isAllowed(), "Allowed");
    fails(() -> assertThat(SafetyVerdict.allowed()).isBlocked(), "Blocked");
    fails(() -> assertThat(no).isBlockedBy("length"), "blocked by length");
    fails(() -> assertThat(no).found("example.org"), "example.org");
  }

  @Test
  void everyFigureOfAPreviewThatIsNotAsExpectedFailsByName() {
    CampaignPreview preview =
        new CampaignPreview(
            6,
            1,
            2,
            Map.of("no consent", 3),
            List.of(MessageContent.of("Hello", "Dear Rina")),
            Optional.empty());

    assertThat(preview)
        .hasEligible(6)
        .wouldSend(1)
        .hasDeferred(2)
        .hasSkipped("no consent", 3)
        .hasSamples(1);
    assertThat(new CampaignPreview(0, 0, 0, Map.of(), List.of(), Optional.empty()))
        .hasSkippedNobody();

    fails(() -> assertThat(preview).hasEligible(5), "eligible");
    fails(() -> assertThat(preview).wouldSend(2), "would send");
    fails(() -> assertThat(preview).hasDeferred(1), "deferred");
    fails(() -> assertThat(preview).hasSkipped("no consent", 2), "no consent");
    fails(() -> assertThat(preview).hasSkippedNobody(), "skipped");
    fails(() -> assertThat(preview).hasSamples(2), "samples");
  }

  private static void fails(ThrowingCallable assertion, String saying) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(saying);
  }
}
