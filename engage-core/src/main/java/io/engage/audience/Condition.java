package io.engage.audience;

import io.engage.audience.Segment.Query;
import io.engage.message.Fact;
import java.util.HashMap;
import java.util.Map;

/** Who is selected, and what is to be said of them. Pure. */
interface Condition {

  /** Outside which nobody is selected, as hints to the source. */
  default Hints hints(Query query) {
    return Hints.NONE;
  }

  boolean holds(Member member, Query query);

  /** What it knows of a member for whom it holds. */
  default Map<String, Fact> facts(Member member, Query query) {
    return Map.of();
  }

  /** Both hold. */
  record And(Condition one, Condition other) implements Condition {

    @Override
    public Hints hints(Query query) {
      return one.hints(query).and(other.hints(query));
    }

    @Override
    public boolean holds(Member member, Query query) {
      return one.holds(member, query) && other.holds(member, query);
    }

    @Override
    public Map<String, Fact> facts(Member member, Query query) {
      Map<String, Fact> facts = new HashMap<>(other.facts(member, query));
      facts.putAll(one.facts(member, query));
      return facts;
    }
  }

  /** One of them holds, or both. */
  record Or(Condition one, Condition other) implements Condition {

    @Override
    public Hints hints(Query query) {
      return one.hints(query).or(other.hints(query));
    }

    @Override
    public boolean holds(Member member, Query query) {
      return one.holds(member, query) || other.holds(member, query);
    }

    @Override
    public Map<String, Fact> facts(Member member, Query query) {
      Map<String, Fact> facts = new HashMap<>();
      if (other.holds(member, query)) {
        facts.putAll(other.facts(member, query));
      }
      if (one.holds(member, query)) {
        facts.putAll(one.facts(member, query));
      }
      return facts;
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {

    @Override
    public boolean holds(Member member, Query query) {
      return !condition.holds(member, query);
    }
  }
}
