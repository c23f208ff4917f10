package io.engage.policy;

import io.engage.error.SettingsException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one tenant wants otherwise than the pipeline. Kept in the store, changed while running, and
 * the same on every node. Immutable; {@code with…} gives a changed copy.
 *
 * @param zone whose clock people without a zone live by; empty means the pipeline's
 * @param caps in place of the pipeline's caps; empty means those
 * @param windows in place of the pipeline's windows; empty means those
 * @param topics yes or no by topic for people who did not say, over the pipeline's
 * @param flags what is switched on and off
 */
public record TenantPolicy(
    Optional<ZoneId> zone,
    Optional<FrequencyCaps> caps,
    Optional<SendWindows> windows,
    Map<String, Boolean> topics,
    Flags flags) {

  /** Copies the topics. */
  public TenantPolicy {
    topics = Map.copyOf(topics);
  }

  /** Everything as the pipeline has it. */
  public static TenantPolicy usual() {
    return new TenantPolicy(
        Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Flags.usual());
  }

  /**
   * Reads what {@link #toJson} wrote, or what a person wrote in the same form.
   *
   * @throws SettingsException with everything that is wrong in it
   */
  public static TenantPolicy ofJson(String json) {
    return TenantPolicyReader.read(json);
  }

  /** With another zone. */
  public TenantPolicy withZone(ZoneId value) {
    return new TenantPolicy(Optional.of(value), caps, windows, topics, flags);
  }

  /** With caps of its own. */
  public TenantPolicy withCaps(FrequencyCaps value) {
    return new TenantPolicy(zone, Optional.of(value), windows, topics, flags);
  }

  /** With windows of its own. */
  public TenantPolicy withWindows(SendWindows value) {
    return new TenantPolicy(zone, caps, Optional.of(value), topics, flags);
  }

  /** With this topic wanted, or not, by people who did not say. */
  public TenantPolicy withTopic(String topic, boolean wanted) {
    Map<String, Boolean> changed = new HashMap<>(topics);
    changed.put(topic, wanted);
    return new TenantPolicy(zone, caps, windows, changed, flags);
  }

  /** With other switches. */
  public TenantPolicy withFlags(Flags value) {
    return new TenantPolicy(zone, caps, windows, topics, value);
  }

  /** The pipeline's rules with what this tenant wants otherwise. */
  public ContactPolicy over(ContactPolicy pipeline) {
    ContactPolicy merged = pipeline.withTopics(topics).withFlags(flags.over(pipeline.flags()));
    merged = caps.map(merged::withCaps).orElse(merged);
    return windows.map(merged::withWindows).orElse(merged);
  }

  /** As JSON: {@code zone}, {@code caps}, {@code windows}, {@code topics} and {@code flags}. */
  public String toJson() {
    return TenantPolicyWriter.write(this);
  }
}
