package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.message.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An occasion of some kind ended a while ago. */
record Ended(Window window, Predicate<Occasion> kind) implements Condition {

  /** Nobody said how it was. */
  static Ended unanswered(Window window) {
    return new Ended(window, occasion -> occasion.state() == Occasion.State.OPEN);
  }

  /** The person's first, which took place. */
  static Ended first(Window window) {
    return new Ended(
        window,
        occasion ->
            occasion.number() == 1
                && (occasion.state() == Occasion.State.OPEN
                    || occasion.state() == Occasion.State.ANSWERED));
  }

  /** The end of the range is the instant after the last one that is far enough. */
  @Override
  public Hints hints(Query query) {
    return Hints.ends(
        query.asOf().minus(window.to()), query.asOf().minus(window.from()).plusNanos(1_000_000));
  }

  @Override
  public boolean holds(Member member, Query query) {
    return end(member).map(end -> window.isPast(end, query.asOf())).orElse(false);
  }

  @Override
  public Map<String, Fact> facts(Member member, Query query) {
    return end(member).map(end -> Facts.hoursSince(end, query)).orElse(Map.of());
  }

  private Optional<Instant> end(Member member) {
    return member.occasion().filter(kind).flatMap(Occasion::ends);
  }
}
