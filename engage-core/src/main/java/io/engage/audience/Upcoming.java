package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.message.Fact;
import java.util.Map;

/** An occasion that takes place begins soon. */
record Upcoming(Window window) implements Condition {

  @Override
  public Hints hints(Query query) {
    return Hints.starts(query.asOf().plus(window.from()), query.asOf().plus(window.to()));
  }

  @Override
  public boolean holds(Member member, Query query) {
    return member
        .occasion()
        .filter(occasion -> occasion.state() == Occasion.State.OPEN)
        .map(occasion -> window.isAhead(occasion.starts(), query.asOf()))
        .orElse(false);
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    return member
        .occasion()
        .map(occasion -> Facts.until(occasion.starts(), query))
        .orElse(Map.of());
  }
}
