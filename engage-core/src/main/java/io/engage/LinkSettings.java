package io.engage;

import io.engage.error.SettingsException;
import io.engage.link.DeepLinks;
import io.engage.link.LinkKey;
import io.engage.link.LinkKeys;
import io.engage.link.UnsignedLinks;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.plugin.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The links of a pipeline, as settings say them. */
final class LinkSettings {

  private static final String PAGE = "links.page";
  private static final String SHORT_PAGE = "links.short-page";
  private static final String SHORT_CHANNELS = "links.short-channels";
  private static final String UNSUBSCRIBE = "unsubscribe.page";

  private final Settings settings;
  private final EngagementPipelineBuilder builder;
  private final RingSettings ring;

  LinkSettings(Settings settings, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.builder = builder;
    this.ring = new RingSettings(settings);
  }

  void read() {
    Optional<UnsignedLinks> links = unsigned();
    Optional<String> unsubscribe = settings.text(UNSUBSCRIBE).optional();
    boolean needed = settings.text(PAGE).optional().isPresent() || unsubscribe.isPresent();
    Optional<LinkKeys> keys = ring.read(needed);
    unsubscribe
        .flatMap(
            page ->
                ring.checked(
                    UNSUBSCRIBE,
                    () -> UnsubscribeLinks.at(page, keys.orElseGet(LinkSettings::standIn))))
        .filter(made -> keys.isPresent())
        .ifPresent(builder::unsubscribe);
    links
        .flatMap(unsigned -> signed(unsigned, keys.orElseGet(LinkSettings::standIn)))
        .filter(made -> keys.isPresent())
        .ifPresent(builder::links);
  }

  private Optional<DeepLinks> signed(UnsignedLinks links, LinkKeys keys) {
    try {
      return Optional.of(links.signedWith(keys));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(problem.path(), problem.message()));
      return Optional.empty();
    }
  }

  /** Signs nothing: only to tell what is wrong with the rest when the keys are wrong as well. */
  private static LinkKeys standIn() {
    return LinkKeys.of(LinkKey.of("none", "0".repeat(32)));
  }

  private Optional<UnsignedLinks> unsigned() {
    Optional<UnsignedLinks> home =
        settings.text(PAGE).optional().flatMap(p -> ring.checked(PAGE, () -> DeepLinks.at(p)));
    // Where there is no home, what is wrong with the rest is told all the same.
    UnsignedLinks links = home.orElseGet(() -> DeepLinks.at("https://localhost"));
    links = with(links, "links.issuer", UnsignedLinks::issuedBy);
    links = with(links, "links.utm-source", UnsignedLinks::utmSource);
    links = with(links, "links.utm-content", UnsignedLinks::utmContent);
    links = with(links, "links.utm-term", UnsignedLinks::utmTerm);
    for (LinkKind kind : LinkKind.values()) {
      links = with(links, PAGE + "." + kind.label(), (l, page) -> l.page(kind, page));
      links = with(links, "links.app-page." + kind.label(), (l, page) -> l.appPage(kind, page));
    }
    ChannelId[] channels = shortChannels();
    links = with(links, SHORT_PAGE, (l, page) -> l.shortAt(page, channels));
    UnsignedLinks whole = links;
    return home.map(page -> whole);
  }

  private UnsignedLinks with(
      UnsignedLinks links, String key, BiFunction<UnsignedLinks, String, UnsignedLinks> change) {
    Optional<String> text = settings.text(key).optional();
    if (text.isPresent() && settings.text(PAGE).optional().isEmpty()) {
      settings.problem(key, "needs links.page");
    }
    return text.flatMap(value -> ring.checked(key, () -> change.apply(links, value))).orElse(links);
  }

  private ChannelId[] shortChannels() {
    List<String> names = settings.list(SHORT_CHANNELS).orElse(List.of(ChannelId.SMS.value()));
    try {
      return names.stream().map(ChannelId::of).toArray(ChannelId[]::new);
    } catch (IllegalArgumentException e) {
      settings.problem(SHORT_CHANNELS, "must be channels such as sms, with commas between");
      return new ChannelId[0];
    }
  }
}
