package io.engage.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to get, said once and kept until it is said anew. Consent is what the law
 * asks for; preferences are what the person asks for, and both have to agree. Neither stops a
 * transactional message.
 *
 * @param of whose: a person's on all their addresses, or an address's whoever has it
 * @param allOff whether nothing is wanted any more, whatever the topics say
 * @param pausedUntil nothing is wanted before this instant
 * @param topics yes or no by topic name; a topic that is not here is as the tenant's and the
 *     pipeline's defaults say. {@link #MARKETING} speaks of all promotional topics that are not
 *     named themselves
 * @param source where it was said: {@code preference-page}
 * @param at when it was said
 */
public record Preferences(
    CapKey of,
    boolean allOff,
    Optional<Instant> pausedUntil,
    Map<String, Boolean> topics,
    String source,
    Instant at) {

  /** Stands for every promotional topic that is not named itself. */
  public static final String MARKETING = "marketing";

  /** Copies the topics and checks their names. */
  public Preferences {
    topics = Map.copyOf(topics);
    topics.keySet().forEach(topic -> Names.check("preference topic", topic));
  }

  /** Nothing but the defaults. */
  public static Preferences none(CapKey of, String source, Instant at) {
    return new Preferences(of, false, Optional.empty(), Map.of(), source, at);
  }

  /** With nothing wanted, or with what the topics say. */
  public Preferences withAllOff(boolean value) {
    return new Preferences(of, value, pausedUntil, topics, source, at);
  }

  /** With nothing wanted before this instant. */
  public Preferences pausedUntil(Instant instant) {
    return new Preferences(of, allOff, Optional.of(instant), topics, source, at);
  }

  /** With a yes or a no to each of these topics and no others. */
  public Preferences withTopics(Map<String, Boolean> value) {
    return new Preferences(of, allOff, pausedUntil, value, source, at);
  }
}
