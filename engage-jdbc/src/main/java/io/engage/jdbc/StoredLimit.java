package io.engage.jdbc;

import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A frequency cap as it stands in JSON. */
record StoredLimit(
    String name,
    String role,
    List<String> purposes,
    @Nullable String channel,
    int max,
    String window,
    String span) {

  static StoredLimit of(CapLimit limit) {
    return new StoredLimit(
        limit.name(),
        limit.role().name(),
        limit.purposes().stream().map(Names::of).sorted().toList(),
        limit.channel().map(ChannelId::value).orElse(null),
        limit.max(),
        limit.window().toString(),
        Names.of(limit.span()));
  }

  CapLimit limit() {
    return new CapLimit(
        Objects.requireNonNull(name),
        new Role(role),
        purposes.stream()
            .map(purpose -> Names.read(Purpose.class, purpose))
            .collect(Collectors.toSet()),
        Optional.ofNullable(channel).map(ChannelId::of),
        max,
        Duration.parse(window),
        Names.read(CapLimit.Span.class, span));
  }
}
