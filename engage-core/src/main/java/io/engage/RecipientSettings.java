package io.engage;

import io.engage.plugin.Settings;
import io.engage.policy.Flag;
import io.engage.policy.Flags;
import io.engage.policy.MinorPolicy;
import io.engage.policy.MissingZone;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Who gets what when nobody says otherwise, as settings say it. */
final class RecipientSettings {

  private final Settings settings;
  private final EngagementPipelineBuilder builder;

  RecipientSettings(Settings settings, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.builder = builder;
  }

  void read() {
    topics();
    flags();
    minors();
    missingZone();
    settings
        .integer("soft-bounces")
        .where(n -> n >= 1, "must be 1 or more")
        .optional()
        .ifPresent(builder::softBounces);
  }

  private void topics() {
    for (Map.Entry<String, String> entry : settings.entries("topics").entrySet()) {
      boolean possible = entry.getValue().matches("true|false");
      if (possible && entry.getKey().matches("[a-z0-9][a-z0-9_-]{0,63}")) {
        builder.topic(entry.getKey(), Boolean.parseBoolean(entry.getValue()));
      } else {
        settings.problem("topics." + entry.getKey(), "must be a topic that is true or false");
      }
    }
  }

  private void flags() {
    Flags flags = Flags.usual();
    for (Flag flag : Flag.values()) {
      flags =
          flags.with(
              flag,
              settings
                  .value(
                      "flags." + flag.label(),
                      "on, off or a share from 0 to 100",
                      RecipientSettings::share,
                      0)
                  .orElse(flags.share(flag)));
    }
    builder.flags(flags);
  }

  private static int share(String text) {
    int share = text.equals("on") ? 100 : text.equals("off") ? 0 : Integer.parseInt(text);
    if (share < 0 || share > 100) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  private void minors() {
    MinorPolicy usual = MinorPolicy.standard();
    int age =
        settings
            .integer("minors.age")
            .where(n -> n >= 0 && n <= 150, "must be 0 to 150")
            .orElse(usual.age());
    builder.minors(
        new MinorPolicy(
            age,
            settings
                .choice("minors.unknown-age", MinorPolicy.UnknownAge.class)
                .orElse(usual.unknown())));
  }

  private void missingZone() {
    settings
        .value(
            "missing-zone",
            "configured, skip, or zones with commas between them",
            RecipientSettings::missingZone,
            MissingZone.useConfigured())
        .optional()
        .ifPresent(builder::missingZone);
  }

  private static MissingZone missingZone(String text) {
    if (text.equals("configured")) {
      return MissingZone.useConfigured();
    }
    return text.equals("skip")
        ? MissingZone.skip()
        : MissingZone.strictest(
            Set.copyOf(Arrays.stream(text.split(",")).map(String::strip).map(ZoneId::of).toList()));
  }
}
