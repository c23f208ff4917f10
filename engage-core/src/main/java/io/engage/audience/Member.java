package io.engage.audience;

import io.engage.message.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A recipient of a segment, with what is known about the person that words may use. A person whom a
 * source knows for several {@link Occasion}s is a member for each of them.
 *
 * @param recipient the person
 * @param facts by name; a fact that is not known is absent, never the text "null"
 * @param lastActivity when the person last did what the source is about: booked, ordered, wrote
 * @param joined since when the person is a customer, if that is known
 * @param activities when the person did so, the newest first; of more than {@link #MOST_ACTIVITIES}
 *     the newest are kept; empty when the source does not say
 * @param occasion what messages to the person are about, if the source is one of occasions
 */
public record Member(
    Recipient recipient,
    Map<String, Fact> facts,
    Optional<Instant> lastActivity,
    Optional<Instant> joined,
    List<Instant> activities,
    Optional<Occasion> occasion) {

  /** How many activities of a person are kept. */
  public static final int MOST_ACTIVITIES = 100;

  /** Copies the facts and puts the activities in order. */
  public Member {
    facts = Map.copyOf(facts);
    activities =
        activities.stream().sorted(Comparator.reverseOrder()).limit(MOST_ACTIVITIES).toList();
    lastActivity = lastActivity.isPresent() ? lastActivity : activities.stream().findFirst();
  }

  /** A person whose facts are texts, to be read as they are. */
  public Member(Recipient recipient, Map<String, String> texts, Optional<Instant> lastActivity) {
    this(
        recipient,
        texts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> Fact.of(text.getValue()))),
        lastActivity,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** A person about whom nothing more is known. */
  public static Member of(Recipient recipient) {
    return new Member(recipient, Map.of(), Optional.empty());
  }

  /** The same with one more fact. */
  public Member with(String name, Fact fact) {
    Map<String, Fact> more = new HashMap<>(facts);
    more.put(name, fact);
    return with(more);
  }

  /** The same with a fact to be read as it is. */
  public Member with(String name, String text) {
    return with(name, Fact.of(text));
  }

  /** The same with a number as a fact. */
  public Member with(String name, long number) {
    return with(name, Fact.of(number));
  }

  /** The same with these facts alone. */
  public Member with(Map<String, Fact> value) {
    return new Member(recipient, value, lastActivity, joined, activities, occasion);
  }

  /** The same facts, for somebody else to read. */
  public Member writtenTo(Recipient reader) {
    return new Member(reader, facts, lastActivity, joined, activities, occasion);
  }

  /** The same, last active then. */
  public Member lastActive(Instant at) {
    return new Member(recipient, facts, Optional.of(at), joined, activities, occasion);
  }

  /** The same, active then; the newest is the last activity. */
  public Member active(Collection<Instant> times) {
    return new Member(recipient, facts, Optional.empty(), joined, List.copyOf(times), occasion);
  }

  /** The same, a customer since then. */
  public Member joined(Instant at) {
    return new Member(recipient, facts, lastActivity, Optional.of(at), activities, occasion);
  }

  /** The same, about this. */
  public Member about(Occasion value) {
    return new Member(recipient, facts, lastActivity, joined, activities, Optional.of(value));
  }

  /** The person as such, about nothing in particular. */
  public Member aboutNothing() {
    return new Member(recipient, facts, lastActivity, joined, activities, Optional.empty());
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return "Member[" + recipient + "]";
  }
}
