package io.engage.testkit;

import io.engage.EngagementOutcome;
import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on how a single send went. */
public final class EngagementOutcomeAssert
    extends AbstractAssert<EngagementOutcomeAssert, EngagementOutcome> {

  EngagementOutcomeAssert(EngagementOutcome actual) {
    super(actual, EngagementOutcomeAssert.class);
  }

  /** The provider accepted it. */
  public EngagementOutcomeAssert isSent() {
    isInstanceOf(EngagementOutcome.Sent.class);
    return this;
  }

  /** It waits until this instant. */
  public EngagementOutcomeAssert isDeferredUntil(Instant expected) {
    isInstanceOf(EngagementOutcome.Deferred.class);
    return same("deferred until", expected, ((EngagementOutcome.Deferred) actual).until());
  }

  /** It is not sent, for this reason. */
  public EngagementOutcomeAssert isSkippedBecause(String expected) {
    isInstanceOf(EngagementOutcome.Skipped.class);
    return same("skipped because", expected, ((EngagementOutcome.Skipped) actual).reason());
  }

  /** It failed. */
  public EngagementOutcomeAssert isFailed() {
    isInstanceOf(EngagementOutcome.Failed.class);
    return this;
  }

  /** Nobody knows. */
  public EngagementOutcomeAssert isUnknown() {
    isInstanceOf(EngagementOutcome.Unknown.class);
    return this;
  }

  private EngagementOutcomeAssert same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s %s but was %s", what, expected, found);
    }
    return this;
  }
}
