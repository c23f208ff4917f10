package io.engage.policy;

import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which hours certain messages go. Immutable; a rule is narrowed step by step:
 *
 * <pre>{@code
 * WindowRule.forPurposes(SendWindow.usTextMessages(), Purpose.PROMOTIONAL, Purpose.REMINDER)
 *     .over(ChannelId.SMS)
 *     .skippingOutside()
 * }</pre>
 *
 * <p>Nothing is checked here: {@link SendWindows} tells what is wrong with all its rules at once.
 *
 * @param name what {@code explain} calls it; the factories make one up from what it speaks of
 * @param purposes the purposes it speaks of, at least one
 * @param topic the name of the one topic it speaks of, or all of those purposes when empty
 * @param channel the one channel it speaks of, or all when empty
 * @param window the hours, or at any hour when empty
 * @param outside what becomes of a message outside the hours
 */
public record WindowRule(
    String name,
    Set<Purpose> purposes,
    Optional<String> topic,
    Optional<ChannelId> channel,
    Optional<SendWindow> window,
    Outside outside) {

  /** A topic outweighs a channel, and a channel outweighs a choice of purposes. */
  static final Comparator<WindowRule> BY_SPECIFICITY =
      Comparator.<WindowRule, Boolean>comparing(rule -> rule.topic().isPresent())
          .thenComparing(rule -> rule.channel().isPresent())
          .thenComparing(rule -> rule.purposes().size() < Purpose.values().length);

  /** Copies the purposes. */
  public WindowRule {
    purposes = Set.copyOf(purposes);
  }

  /** These hours for messages of these purposes; outside them a message waits. */
  public static WindowRule forPurposes(SendWindow window, Purpose... purposes) {
    return forPurposes(Optional.of(window), purposes);
  }

  /** Messages of these purposes go at any hour, whatever broader rules say. */
  public static WindowRule atAnyHour(Purpose... purposes) {
    return forPurposes(Optional.empty(), purposes);
  }

  private static WindowRule forPurposes(Optional<SendWindow> window, Purpose... purposes) {
    Set<Purpose> distinct = EnumSet.noneOf(Purpose.class);
    distinct.addAll(Arrays.asList(purposes));
    String name =
        distinct.stream()
            .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and "));
    return new WindowRule(
        name, distinct, Optional.empty(), Optional.empty(), window, Outside.DEFER);
  }

  /** The same under another name. */
  public WindowRule named(String value) {
    return new WindowRule(value, purposes, topic, channel, window, outside);
  }

  /** The same for one topic alone; its name says so, too. */
  public WindowRule forTopic(String value) {
    return new WindowRule(
        name + " about " + value, purposes, Optional.of(value), channel, window, outside);
  }

  /** The same over one channel alone; its name says so, too. */
  public WindowRule over(ChannelId value) {
    return new WindowRule(
        name + " over " + value, purposes, topic, Optional.of(value), window, outside);
  }

  /** The same, but outside the hours a message is not sent at all. */
  public WindowRule skippingOutside() {
    return new WindowRule(name, purposes, topic, channel, window, Outside.SKIP);
  }

  /** Whether it speaks of such a message. */
  boolean covers(Topic about, ChannelId over) {
    return purposes.contains(about.purpose())
        && topic.map(about.name()::equals).orElse(true)
        && channel.map(over::equals).orElse(true);
  }

  /** What becomes of a message outside the hours. */
  public enum Outside {
    /** It waits for the next opening: what happens when nobody says otherwise. */
    DEFER,
    /** It is not sent. */
    SKIP
  }
}
