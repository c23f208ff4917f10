package io.engage.safety;

import io.engage.message.Purpose;
import java.util.Set;

/** A filter that only messages for some purposes are shown. */
record ForPurposes(Set<Purpose> purposes, SafetyFilter filter) implements SafetyFilter {

  ForPurposes {
    purposes = Set.copyOf(purposes);
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    return purposes.contains(text.purpose()) ? filter.check(text) : SafetyVerdict.allowed();
  }

  @Override
  public boolean isRemote() {
    return filter.isRemote();
  }
}
