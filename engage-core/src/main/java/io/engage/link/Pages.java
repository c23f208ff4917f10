package io.engage.link;

import io.engage.error.Problems;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where links of each kind lead.
 *
 * @param web on the web
 * @param app in an app, over other channels than mail
 */
record Pages(Map<LinkKind, URI> web, Map<LinkKind, URI> app) {

  /** A promotional link leads to a booking, as a rule, and a generic one to anywhere. */
  private static final List<LinkKind> AT_HOME =
      List.of(LinkKind.BOOKING, LinkKind.PROMO, LinkKind.GENERIC);

  static Pages at(URI home) {
    Map<LinkKind, URI> web = new EnumMap<>(LinkKind.class);
    AT_HOME.forEach(kind -> web.put(kind, home));
    return new Pages(web, Map.of());
  }

  Pages with(LinkKind kind, URI page) {
    return new Pages(more(web, kind, page), app);
  }

  Pages withApp(LinkKind kind, URI page) {
    return new Pages(web, more(app, kind, page));
  }

  Optional<URI> find(LinkKind kind, ChannelId channel) {
    URI page = web.get(kind);
    return Optional.ofNullable(
        channel.equals(ChannelId.EMAIL) ? page : app.getOrDefault(kind, page));
  }

  boolean has(LinkKind kind) {
    return web.containsKey(kind);
  }

  void check() {
    Problems problems = new Problems();
    app.keySet()
        .forEach(
            kind ->
                problems.require(
                    has(kind),
                    "links.page." + kind.label(),
                    "is missing; mails cannot link to a page in an app"));
    problems.throwIfAny();
  }

  private static Map<LinkKind, URI> more(Map<LinkKind, URI> pages, LinkKind kind, URI page) {
    Map<LinkKind, URI> more = new EnumMap<>(LinkKind.class);
    more.putAll(pages);
    more.put(kind, page);
    return more;
  }
}
