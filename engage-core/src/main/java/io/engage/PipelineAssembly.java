package io.engage;

import io.engage.audience.SegmentSourceFactory;
import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.content.MessageGeneratorFactory;
import io.engage.message.ChannelId;
import io.engage.message.IdSource;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilterFactory;
import io.engage.safety.SafetyFilters;
import io.engage.store.EngagementStoreFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a pipeline together from settings: every part by its name, every problem at once. */
final class PipelineAssembly {

  private final OwnedParts owned = new OwnedParts();
  private final EngagementPipelineBuilder builder = new EngagementPipelineBuilder();
  private final Settings settings;
  private final Services services;
  private final PluginParts plugins;

  PipelineAssembly(Settings settings, Services services, ClassLoader loader) {
    this.settings = settings.unread();
    this.services = services;
    this.plugins = new PluginParts(services, loader, owned);
  }

  /** Whatever was made before something went wrong is closed again. */
  EngagementPipeline assemble() {
    try {
      read();
      plugins.check(settings);
      plugins.throwIfWrong();
      return builder.owning(owned).build();
    } catch (RuntimeException | Error e) {
      owned.close();
      throw e;
    }
  }

  private void read() {
    new PolicySettings(settings, builder).read();
    new DeliverySettings(settings, builder).read();
    new ContentSettings(settings, services, builder).read();
    new GenerationSettings(settings, builder).read();
    services.find(InstantSource.class).ifPresent(builder::clock);
    services.find(IdSource.class).ifPresent(builder::ids);
    services.find(EngagementListener.class).ifPresent(builder::listener);
    plugins.make(EngagementStoreFactory.class, "store", settings.at("store"), builder::store);
    segments();
    channels();
    generator();
    safety();
  }

  private void segments() {
    for (String name : settings.parts("segments", "plugin")) {
      plugins.make(
          SegmentSourceFactory.class,
          "segment source",
          settings.at("segments." + name),
          source -> builder.segmentSource(name, source));
    }
  }

  private void channels() {
    Set<String> names = settings.parts("channel", "plugin");
    if (names.isEmpty()) {
      settings.problem("channel", "is missing; say engage.channel.email.plugin=smtp, for one");
    }
    names.forEach(this::channel);
  }

  private void channel(String name) {
    Settings own = settings.at("channel." + name);
    try {
      ChannelId.of(name);
    } catch (IllegalArgumentException e) {
      settings.problem("channel." + name, "is no name of a channel: " + e.getMessage());
      return;
    }
    plugins.make(ChannelFactory.class, "channel", own, made -> add(name, own, made));
  }

  private void add(String name, Settings own, Channel channel) {
    String id = channel.id().value();
    if (id.equals(name)) {
      builder.channel(channel);
    } else {
      own.problem("plugin", "makes the channel \"" + id + "\"; write engage.channel." + id + ".…");
    }
  }

  private void generator() {
    Settings own = settings.at("generator");
    if (!own.isEmpty()) {
      plugins.make(MessageGeneratorFactory.class, "generator", own, builder::generator);
    }
  }

  /** In the order in which the host wrote them; the standard filter when nothing is said. */
  private void safety() {
    List<String> order = settings.list("safety").orElse(List.of());
    List<SafetyFilter> filters = new ArrayList<>();
    for (String name : settings.parts("safety", "plugin")) {
      if (!order.contains(name)) {
        settings.at("safety." + name);
        settings.problem("safety", "does not name \"" + name + "\", so nobody would ask it");
      }
    }
    for (String name : order) {
      plugins.make(
          SafetyFilterFactory.class, "safety filter", settings.at("safety." + name), filters::add);
    }
    if (!order.isEmpty()) {
      builder.safety(SafetyFilters.all(filters.toArray(SafetyFilter[]::new)));
    }
  }
}
