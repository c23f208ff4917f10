package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.SegmentSource;
import io.engage.inmemory.InMemorySegmentSource;
import java.util.List;

/** The built-in segments over a list. */
class InMemorySegmentsTest extends SegmentsContract {

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    return InMemorySegmentSource.of(members);
  }
}
