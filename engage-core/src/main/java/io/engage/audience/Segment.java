package io.engage.audience;

import io.engage.audience.PageRequest.ActivityRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A selection of people from a source. Made by {@link Segments}. Immutable. */
public final class Segment {

  private final String description;
  private final SegmentSource source;
  private final Condition condition;

  Segment(String description, SegmentSource source, Condition condition) {
    this.description = description;
    this.source = source;
    this.condition = condition;
  }

  /**
   * One page of the people selected, which may be empty although more follow.
   *
   * @param query whose people, as of when
   * @param after the cursor of the page before; empty for the first
   * @param size how many people to read at most
   */
  public MemberPage page(Query query, Optional<String> after, int size) {
    MemberPage read =
        source.read(new PageRequest(query.tenant(), after, size, condition.range(query)));
    List<Member> selected =
        read.members().stream()
            .filter(member -> member.recipient().tenant().equals(query.tenant()))
            .filter(member -> condition.holds(member, query))
            .toList();
    return new MemberPage(selected, read.next());
  }

  @Override
  public String toString() {
    return description;
  }

  /**
   * As of when and for whom a segment is read.
   *
   * @param tenant whose people
   * @param asOf the present, by the business clock
   * @param zone whose clock people without a zone live by
   */
  public record Query(String tenant, Instant asOf, ZoneId zone) {}

  /** Who is selected. */
  interface Condition {

    /** A range outside which nobody is selected, as a hint to the source. */
    Optional<ActivityRange> range(Query query);

    boolean holds(Member member, Query query);
  }
}
