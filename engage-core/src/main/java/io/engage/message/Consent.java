package io.engage.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said yes or no to.
 *
 * @param tenant whose customer
 * @param recipientId who
 * @param role in which role
 * @param purpose to which purpose; transactional messages need no consent
 * @param topic to one topic alone, or to all topics of the purpose when empty
 * @param channel on one channel alone, or on all channels when empty
 * @param granted yes or no
 * @param source where it was said: {@code signup-form}, {@code import}
 * @param at when it was said
 * @param by who wrote it down, if not the person: {@code agent:anna}
 * @param textVersion which version of the text the person agreed to, if there was one
 */
public record Consent(
    String tenant,
    String recipientId,
    Role role,
    Purpose purpose,
    Optional<String> topic,
    Optional<ChannelId> channel,
    boolean granted,
    String source,
    Instant at,
    Optional<String> by,
    Optional<String> textVersion) {

  /** What the person said of themselves, to no text in particular. */
  public Consent(
      String tenant,
      String recipientId,
      Role role,
      Purpose purpose,
      Optional<String> topic,
      Optional<ChannelId> channel,
      boolean granted,
      String source,
      Instant at) {
    this(
        tenant,
        recipientId,
        role,
        purpose,
        topic,
        channel,
        granted,
        source,
        at,
        Optional.empty(),
        Optional.empty());
  }

  /** A customer's yes to a purpose on a channel, for all its topics. */
  public static Consent granted(
      String tenant,
      String recipientId,
      Purpose purpose,
      ChannelId channel,
      String source,
      Instant at) {
    return new Consent(
        tenant,
        recipientId,
        Role.CUSTOMER,
        purpose,
        Optional.empty(),
        Optional.of(channel),
        true,
        source,
        at);
  }

  /** The same scope with a no in its place. */
  public Consent withdrawn(String newSource, Instant when) {
    return new Consent(tenant, recipientId, role, purpose, topic, channel, false, newSource, when);
  }

  /** The same, written down by somebody else than the person. */
  public Consent recordedBy(String who) {
    return new Consent(
        tenant,
        recipientId,
        role,
        purpose,
        topic,
        channel,
        granted,
        source,
        at,
        Optional.of(who),
        textVersion);
  }

  /** The same, given to this version of a text. */
  public Consent toText(String version) {
    return new Consent(
        tenant,
        recipientId,
        role,
        purpose,
        topic,
        channel,
        granted,
        source,
        at,
        by,
        Optional.of(version));
  }

  /** Whether this speaks of such a message. */
  public boolean covers(Role who, Topic about, ChannelId over) {
    return role.equals(who)
        && purpose == about.purpose()
        && topic.map(about.name()::equals).orElse(true)
        && channel.map(over::equals).orElse(true);
  }

  /** How narrowly it speaks; of two that cover a message the narrower one counts. */
  public int specificity() {
    return (topic.isPresent() ? 2 : 0) + (channel.isPresent() ? 1 : 0);
  }
}
