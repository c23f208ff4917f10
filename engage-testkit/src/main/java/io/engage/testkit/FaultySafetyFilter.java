package io.engage.testkit;

import io.engage.error.RetriableException;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;

/**
 * A filter that fails when its turn comes. When its line drops, the verdict is lost: the call fails
 * with a {@link RetriableException}, and the text waits.
 */
public final class FaultySafetyFilter extends FaultyDouble<FaultySafetyFilter>
    implements SafetyFilter {

  private final SafetyFilter filter;

  private FaultySafetyFilter(SafetyFilter filter) {
    this.filter = filter;
  }

  /** This filter, until something is to fail. */
  public static FaultySafetyFilter around(SafetyFilter filter) {
    return new FaultySafetyFilter(filter);
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    return call(() -> filter.check(text));
  }

  @Override
  public String toString() {
    return "FaultySafetyFilter[" + filter + "]";
  }

  @Override
  FaultySafetyFilter self() {
    return this;
  }

  @Override
  Object lineDropped() {
    throw new RetriableException("the line dropped before the answer");
  }
}
