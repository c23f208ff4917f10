package io.engage.testkit;

import io.engage.safety.SafetyVerdict;
import io.engage.safety.SafetyVerdict.Allowed;
import io.engage.safety.SafetyVerdict.Blocked;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a safety filter's verdict. */
public final class SafetyVerdictAssert extends AbstractAssert<SafetyVerdictAssert, SafetyVerdict> {

  SafetyVerdictAssert(SafetyVerdict actual) {
    super(actual, SafetyVerdictAssert.class);
  }

  /** The words may go. */
  public SafetyVerdictAssert isAllowed() {
    return isInstanceOf(Allowed.class);
  }

  /** The words may not go. */
  public SafetyVerdictAssert isBlocked() {
    return isInstanceOf(Blocked.class);
  }

  /** This rule says no. */
  public SafetyVerdictAssert isBlockedBy(String rule) {
    isBlocked();
    return same("blocked by", rule, ((Blocked) actual).rule());
  }

  /** The rule found exactly these words, in this order. */
  public SafetyVerdictAssert found(String... words) {
    isBlocked();
    List<String> expected = Arrays.asList(words);
    return same("found", expected, ((Blocked) actual).words());
  }

  private SafetyVerdictAssert same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s %s but was %s", what, expected, found);
    }
    return this;
  }
}
