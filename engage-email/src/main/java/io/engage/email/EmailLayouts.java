package io.engage.email;

import io.engage.channel.OutboundMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which layout a mail has: its tenant's, else its topic's, else the channel's own. Immutable.
 *
 * @param <T> what stands for a layout
 */
record EmailLayouts<T>(T usual, Map<String, T> byTenant, Map<String, T> byTopic) {

  EmailLayouts {
    byTenant = Map.copyOf(byTenant);
    byTopic = Map.copyOf(byTopic);
  }

  static <T> EmailLayouts<T> always(T layout) {
    return new EmailLayouts<>(layout, Map.of(), Map.of());
  }

  EmailLayouts<T> usually(T layout) {
    return new EmailLayouts<>(layout, byTenant, byTopic);
  }

  EmailLayouts<T> ofTenant(String tenant, T layout) {
    return new EmailLayouts<>(usual, with(byTenant, tenant, layout), byTopic);
  }

  EmailLayouts<T> ofTopic(String topic, T layout) {
    return new EmailLayouts<>(usual, byTenant, with(byTopic, topic, layout));
  }

  <R> EmailLayouts<R> map(Function<T, R> mapping) {
    return new EmailLayouts<>(
        mapping.apply(usual), mapped(byTenant, mapping), mapped(byTopic, mapping));
  }

  T of(OutboundMessage message) {
    return Optional.ofNullable(byTenant.get(message.tenant()))
        .or(() -> Optional.ofNullable(byTopic.get(message.topic())))
        .orElse(usual);
  }

  private static <T> Map<String, T> with(Map<String, T> layouts, String name, T layout) {
    Map<String, T> more = new HashMap<>(layouts);
    more.put(name, layout);
    return more;
  }

  private static <T, R> Map<String, R> mapped(Map<String, T> layouts, Function<T, R> mapping) {
    Map<String, R> mapped = new HashMap<>();
    layouts.forEach((name, layout) -> mapped.put(name, mapping.apply(layout)));
    return mapped;
  }
}
