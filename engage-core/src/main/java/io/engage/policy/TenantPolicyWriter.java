package io.engage.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engage.message.CapLimit;
import io.engage.message.Purpose;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;

/** A tenant's policy as JSON. */
final class TenantPolicyWriter {

  private static final JsonMapper JSON = new JsonMapper();

  private TenantPolicyWriter() {}

  static String write(TenantPolicy policy) {
    ObjectNode root = JSON.createObjectNode();
    policy.zone().ifPresent(zone -> root.put("zone", zone.getId()));
    policy
        .caps()
        .ifPresent(
            caps -> {
              ArrayNode list = root.putArray("caps");
              caps.limits().forEach(limit -> cap(list.addObject(), limit));
            });
    policy
        .windows()
        .ifPresent(
            windows -> {
              ArrayNode list = root.putArray("windows");
              windows.rules().forEach(rule -> window(list.addObject(), rule));
            });
    ObjectNode topics = root.putObject("topics");
    new TreeMap<>(policy.topics()).forEach(topics::put);
    ObjectNode flags = root.putObject("flags");
    new TreeMap<>(policy.flags().percent())
        .forEach((flag, share) -> flags.put(flag.label(), share));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }

  private static void cap(ObjectNode node, CapLimit limit) {
    node.put("name", limit.name());
    node.put("role", limit.role().name());
    purposes(node.putArray("purposes"), limit.purposes());
    limit.channel().ifPresent(channel -> node.put("channel", channel.value()));
    node.put("max", limit.max());
    node.put("window", limit.window().toString());
    node.put("span", lower(limit.span()));
  }

  private static void window(ObjectNode node, WindowRule rule) {
    node.put("name", rule.name());
    purposes(node.putArray("purposes"), rule.purposes());
    rule.topic().ifPresent(topic -> node.put("topic", topic));
    rule.channel().ifPresent(channel -> node.put("channel", channel.value()));
    node.put("outside", lower(rule.outside()));
    rule.window().ifPresent(hours -> hours(node, hours));
  }

  private static void hours(ObjectNode node, SendWindow window) {
    node.put("opens", window.opens().toString());
    node.put("closes", window.closes().toString());
    ArrayNode days = node.putArray("days");
    window.days().stream().sorted().forEach(day -> days.add(lower(day)));
  }

  private static void purposes(ArrayNode list, Collection<Purpose> purposes) {
    purposes.stream().sorted().forEach(purpose -> list.add(lower(purpose)));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
