package io.engage.audience;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A selection of people from a source. Made by {@link Segments}. Immutable. */
public final class Segment {

  /** How long a cool-down lasts at most, in days. */
  public static final int LONGEST_COOL_DOWN = 30;

  private final String description;
  private final SegmentSource source;
  private final Condition condition;
  private final int coolDown;

  Segment(String description, SegmentSource source, Condition condition) {
    this(description, source, condition, 0);
  }

  private Segment(String description, SegmentSource source, Condition condition, int coolDown) {
    this.description = description;
    this.source = source;
    this.condition = condition;
    this.coolDown = coolDown;
  }

  /**
   * Who is in both. What either says of its people is known of them.
   *
   * @throws SettingsException when the other reads from another source
   */
  public Segment and(Segment other) {
    return with(other, "and", new Condition.And(condition, other.condition));
  }

  /**
   * Who is in one of them or in both.
   *
   * @throws SettingsException when the other reads from another source
   */
  public Segment or(Segment other) {
    return with(other, "or", new Condition.Or(condition, other.condition));
  }

  /** Whom the source knows and who is not in it. */
  public Segment not() {
    return new Segment("not (" + description + ")", source, new Condition.Not(condition));
  }

  /**
   * The same segment, whose campaign writes to nobody twice within so many calendar days of the
   * person's zone: after a message of today the next may go on the day {@code days} days from now.
   * It does not hold for members about an occasion, who get one message about it anyway.
   *
   * @param days 1 to {@link #LONGEST_COOL_DOWN}
   */
  public Segment coolDown(int days) {
    new Problems()
        .require(
            days >= 1 && days <= LONGEST_COOL_DOWN,
            "segment.coolDown",
            "must be 1 to " + LONGEST_COOL_DOWN + " days, is " + days)
        .throwIfAny();
    return new Segment(description, source, condition, days);
  }

  /** Within how many days nobody is written to twice; 0 when nobody said. */
  public int coolDown() {
    return coolDown;
  }

  /**
   * One page of the people selected, which may be empty although more follow.
   *
   * @param query whose people, as of when
   * @param after the cursor of the page before; empty for the first
   * @param size how many people to read at most
   */
  public MemberPage page(Query query, Optional<String> after, int size) {
    Hints hints = condition.hints(query);
    MemberPage read =
        hints
            .ids()
            .map(ids -> NamedPeople.page(source, ids, query.tenant(), after, size))
            .orElseGet(() -> source.read(hints.request(query.tenant(), after, size)));
    return new MemberPage(selected(read.members(), query), read.next());
  }

  /**
   * Who of some members is still selected, looked up at once: for a look right before a message
   * goes.
   *
   * @param query whose people; as of when they were selected, so that nobody drops out because time
   *     passed
   * @param places the members asked about, of any number
   */
  public Set<Place> stillContains(Query query, Collection<Place> places) {
    Set<String> ids = places.stream().map(Place::recipientId).collect(Collectors.toSet());
    Set<Place> still = new TreeSet<>(places);
    still.retainAll(
        selected(source.findAll(query.tenant(), ids), query).stream()
            .map(Place::of)
            .collect(Collectors.toSet()));
    return still;
  }

  @Override
  public String toString() {
    return description;
  }

  private List<Member> selected(List<Member> members, Query query) {
    return members.stream()
        .filter(member -> member.recipient().tenant().equals(query.tenant()))
        .filter(member -> condition.holds(member, query))
        .map(member -> completed(member, query))
        .toList();
  }

  /** What the source says of a person counts more than what the segment found out. */
  private Member completed(Member member, Query query) {
    Map<String, Fact> facts = new HashMap<>(condition.facts(member, query));
    facts.putAll(member.facts());
    return member.with(facts);
  }

  private Segment with(Segment other, String word, Condition joined) {
    if (source != other.source) {
      throw new SettingsException(
          "segment." + word,
          String.format(
              "\"%s\" reads from %s and \"%s\" from %s; give both the same source",
              description, name(source), other.description, name(other.source)));
    }
    return new Segment(
        "(" + description + " " + word + " " + other.description + ")",
        source,
        joined,
        Math.max(coolDown, other.coolDown));
  }

  private static String name(SegmentSource source) {
    String type = source.getClass().getSimpleName();
    return (type.isEmpty() ? "a source" : type) + "@" + System.identityHashCode(source);
  }

  /**
   * As of when and for whom a segment is read.
   *
   * @param tenant whose people
   * @param asOf the present, by the business clock
   * @param zone whose clock people without a zone live by
   */
  public record Query(String tenant, Instant asOf, ZoneId zone) {}
}
