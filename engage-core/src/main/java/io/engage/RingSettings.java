package io.engage;

import io.engage.error.SettingsException;
import io.engage.link.LinkKey;
import io.engage.link.LinkKeys;
import io.engage.plugin.Secret;
import io.engage.plugin.Setting;
import io.engage.plugin.Settings;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys that sign links and those that did, as settings say them. */
final class RingSettings {

  private static final String KEY = "links.key";
  private static final String NEXT = "links.next-key";
  private static final String OLD = "links.old-keys";
  private static final String USUAL_ID = "1";
  private static final String USUAL_NEXT_ID = "2";
  private static final String INSTANT = "an instant such as 2027-01-01T00:00:00Z";

  private final Settings settings;

  RingSettings(Settings settings) {
    this.settings = settings;
  }

  /** Empty when there is none, or something is wrong with it. */
  Optional<LinkKeys> read(boolean needed) {
    Optional<Secret> secret = settings.secret(KEY).optional();
    Optional<LinkKey> first = key(KEY, settings.text("links.key-id").orElse(USUAL_ID), secret);
    if (needed && secret.isEmpty()) {
      settings.problem(KEY, "is missing; links are signed with 32 bytes or more");
    }
    if (secret.isEmpty() && settings.secret(NEXT).optional().isPresent()) {
      settings.problem(NEXT, "comes after links.key, which is missing");
    }
    if (!needed && secret.isPresent()) {
      settings.problem(KEY, "signs nothing; say links.page or unsubscribe.page as well");
    }
    return old(next(first.map(LinkKeys::of)));
  }

  private Optional<LinkKeys> next(Optional<LinkKeys> keys) {
    Optional<Secret> secret = settings.secret(NEXT).optional();
    String id = settings.text(NEXT + "-id").orElse(USUAL_NEXT_ID);
    Optional<Instant> from = instant(NEXT + "-from").optional();
    if (secret.isPresent() && from.isEmpty()) {
      settings.problem(NEXT + "-from", "is missing; it is " + INSTANT);
    }
    Optional<LinkKey> key = key(NEXT, id, secret);
    return key.isEmpty()
        ? keys
        : keys.flatMap(
            ring ->
                checked(NEXT + "-id", () -> ring.succeededBy(key.get(), from.orElse(Instant.MAX))));
  }

  private Optional<LinkKeys> old(Optional<LinkKeys> keys) {
    Optional<LinkKeys> ring = keys;
    for (String id : settings.parts(OLD, "key")) {
      String path = OLD + "." + id;
      Setting<Secret> secret = settings.secret(path + ".key");
      secret.required();
      Optional<LinkKey> key = key(path + ".key", id, secret.optional());
      Instant until = instant(path + ".until").required();
      ring =
          ring.flatMap(
              known ->
                  key.flatMap(old -> checked(path + ".key", () -> known.retiring(old, until))));
    }
    return ring;
  }

  private Setting<Instant> instant(String key) {
    return settings.value(key, INSTANT, Instant::parse, Instant.MAX);
  }

  private Optional<LinkKey> key(String path, String id, Optional<Secret> secret) {
    return secret.flatMap(text -> checked(path, () -> LinkKey.of(id, text.reveal())));
  }

  /** What is wrong is told by the name of the setting, not by that of the part. */
  <T> Optional<T> checked(String key, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key, problem.message()));
      return Optional.empty();
    }
  }
}
