package io.engage.policy;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.store.ConsentEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person had said yes or no to at any instant, by the same rule as decides whether a
 * message may go. Immutable.
 *
 * <pre>{@code
 * ConsentHistory history = ConsentHistory.of(store.consentHistory("sheba", "81"));
 * boolean was = history.wordAt(then, Role.CUSTOMER, topic, ChannelId.EMAIL)
 *     .map(Consent::granted).orElse(false);
 * }</pre>
 */
public final class ConsentHistory {

  private static final Comparator<Consent> NARROWEST_THEN_LATEST =
      Comparator.comparingInt(Consent::specificity).thenComparing(Consent::at);

  private final List<ConsentEntry> entries;

  private ConsentHistory(List<ConsentEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * The history of one person.
   *
   * @param entries all that was recorded of that person, in the order in which it was written
   */
  public static ConsentHistory of(List<ConsentEntry> entries) {
    return new ConsentHistory(entries);
  }

  /**
   * The word that bound a message at an instant. Of each scope what was recorded last by then
   * counts, of several scopes the narrowest, and of two as narrow what was said later.
   *
   * @param at by when it was recorded, that very instant included
   * @param role in which role the person is written to
   * @param topic about what
   * @param channel over which channel
   * @return the yes or the no; empty when nothing was known, which means no for a message that
   *     needs consent
   */
  public Optional<Consent> wordAt(Instant at, Role role, Topic topic, ChannelId channel) {
    Map<Scope, Consent> last = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> !entry.recordedAt().isAfter(at))
        .map(ConsentEntry::consent)
        .forEach(consent -> last.put(Scope.of(consent), consent));
    return binding(last.values(), role, topic, channel);
  }

  /**
   * What the person had said by an instant, by when it was said: the last word of each scope.
   *
   * @param at that very instant included
   */
  public List<Consent> saidBy(Instant at) {
    Map<Scope, Consent> last = new LinkedHashMap<>();
    entries.stream()
        .map(ConsentEntry::consent)
        .filter(consent -> !consent.at().isAfter(at))
        .forEach(consent -> last.put(Scope.of(consent), consent));
    return List.copyOf(last.values());
  }

  /** Which of these words, one of each scope, binds a message. */
  static Optional<Consent> binding(
      Collection<Consent> words, Role role, Topic topic, ChannelId channel) {
    return words.stream()
        .filter(consent -> consent.covers(role, topic, channel))
        .max(NARROWEST_THEN_LATEST);
  }

  private record Scope(
      Role role, Purpose purpose, Optional<String> topic, Optional<ChannelId> channel) {

    static Scope of(Consent consent) {
      return new Scope(consent.role(), consent.purpose(), consent.topic(), consent.channel());
    }
  }
}
