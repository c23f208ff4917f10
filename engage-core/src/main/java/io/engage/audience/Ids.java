package io.engage.audience;

import io.engage.audience.Segment.Query;
import java.util.Set;

/** These people and nobody else. */
record Ids(Set<String> wanted) implements Condition {

  Ids {
    wanted = Set.copyOf(wanted);
  }

  @Override
  public Hints hints(Query query) {
    return Hints.ids(wanted);
  }

  @Override
  public boolean holds(Member member, Query query) {
    return wanted.contains(member.recipient().id());
  }
}
