package io.engage.policy;

import io.engage.error.Problems;
import java.util.HashMap;
import java.util.Map;

/**
 * The rules of a pipeline, or of one tenant of it. Immutable; {@code with…} gives a changed copy.
 *
 * @param caps how often people are written to
 * @param windows in which hours
 * @param firewall to whom a staging system may write
 * @param topics which topics people get who did not say what they want: yes or no by name, where
 *     {@link io.engage.message.Preferences#MARKETING} stands for all promotional ones that are not
 *     named; a topic that is not here is wanted
 * @param minors who is too young to be written to
 * @param softBounces after how many soft bounces in a row an address is not written to, 1 or more
 * @param missingZone what is done about people whose zone nobody knows
 * @param flags what is switched on
 */
public record ContactPolicy(
    FrequencyCaps caps,
    SendWindows windows,
    Firewall firewall,
    Map<String, Boolean> topics,
    MinorPolicy minors,
    int softBounces,
    MissingZone missingZone,
    Flags flags) {

  private static final int USUAL_SOFT_BOUNCES = 5;

  /** Copies the topics. */
  public ContactPolicy {
    topics = Map.copyOf(topics);
    new Problems()
        .require(softBounces >= 1, "policy.softBounces", "must be 1 or more, is " + softBounces)
        .throwIfAny();
  }

  /** The standard caps and window for promotional messages, and a closed firewall. */
  public static ContactPolicy standard() {
    return new ContactPolicy(
        FrequencyCaps.standard(),
        SendWindows.standard(),
        Firewall.closed(),
        Map.of(),
        MinorPolicy.standard(),
        USUAL_SOFT_BOUNCES,
        MissingZone.useConfigured(),
        Flags.usual());
  }

  /** With other caps. */
  public ContactPolicy withCaps(FrequencyCaps value) {
    return new ContactPolicy(
        value, windows, firewall, topics, minors, softBounces, missingZone, flags);
  }

  /** With other hours. */
  public ContactPolicy withWindows(SendWindows value) {
    return new ContactPolicy(
        caps, value, firewall, topics, minors, softBounces, missingZone, flags);
  }

  /** With another firewall. */
  public ContactPolicy withFirewall(Firewall value) {
    return new ContactPolicy(caps, windows, value, topics, minors, softBounces, missingZone, flags);
  }

  /** With these topics switched on and off for people who did not say, beside those known. */
  public ContactPolicy withTopics(Map<String, Boolean> value) {
    Map<String, Boolean> merged = new HashMap<>(topics);
    merged.putAll(value);
    return new ContactPolicy(
        caps, windows, firewall, merged, minors, softBounces, missingZone, flags);
  }

  /** With other rules for people under age. */
  public ContactPolicy withMinors(MinorPolicy value) {
    return new ContactPolicy(
        caps, windows, firewall, topics, value, softBounces, missingZone, flags);
  }

  /** With another number of soft bounces in a row. */
  public ContactPolicy withSoftBounces(int value) {
    return new ContactPolicy(caps, windows, firewall, topics, minors, value, missingZone, flags);
  }

  /** With other treatment of people whose zone nobody knows. */
  public ContactPolicy withMissingZone(MissingZone value) {
    return new ContactPolicy(caps, windows, firewall, topics, minors, softBounces, value, flags);
  }

  /** With this switched on and off. */
  public ContactPolicy withFlags(Flags value) {
    return new ContactPolicy(
        caps, windows, firewall, topics, minors, softBounces, missingZone, value);
  }
}
