package io.engage.link;

import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the tests' links say. */
final class Claims {

  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final LinkKey KEY = LinkKey.of("k1", SECRET);
  static final LinkKey NEXT = LinkKey.of("k2", "abcdef0123456789abcdef0123456789");

  private Claims() {}

  static LinkClaims of(LinkKind kind, Instant now) {
    return new LinkClaims(
        "message-1",
        "default",
        "rina",
        Optional.of("cleaning"),
        Optional.of("RETURN15"),
        Map.of("source", "app"),
        now,
        now.plus(kind.lifetime()));
  }

  static LinkTarget target(LinkKind kind, ChannelId channel, Instant now) {
    return new LinkTarget(kind, of(kind, now), channel, "smartengage_reminder");
  }

  static String token(URI link) {
    String query = link.getRawQuery();
    int start = query.indexOf("token=") + "token=".length();
    int end = query.indexOf('&', start);
    return end < 0 ? query.substring(start) : query.substring(start, end);
  }

  static Optional<LinkCheck.Reason> reason(LinkCheck check) {
    return check.fold(valid -> Optional.empty(), refused -> Optional.of(refused.reason()));
  }
}
