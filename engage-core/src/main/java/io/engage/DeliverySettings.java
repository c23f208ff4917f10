package io.engage;

import io.engage.delivery.RateLimit;
import io.engage.delivery.RetrySchedule;
import io.engage.delivery.Sizing;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.plugin.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how much is sent at once, how fast, and when it is tried again. */
final class DeliverySettings {

  private static final String EACH = "each";
  private static final String TOGETHER = "together";

  private final Settings settings;
  private final EngagementPipelineBuilder builder;

  DeliverySettings(Settings settings, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.builder = builder;
  }

  void read() {
    RetrySchedule usual = schedule("retries", RetrySchedule.standard());
    builder.retries(usual);
    for (Purpose purpose : Purpose.values()) {
      String name = purpose.name().toLowerCase(Locale.ROOT);
      builder.retries(purpose, schedule("retries." + name, usual));
    }
    settings.parts("rate", "permits").forEach(this::rate);
    sizing();
  }

  private RetrySchedule schedule(String key, RetrySchedule usual) {
    int count =
        settings
            .integer(key + ".count")
            .where(n -> n >= 0 && n <= 20, "must be from 0 to 20")
            .orElse(usual.retries());
    return new RetrySchedule(count, positive(key + ".first").orElse(usual.first()));
  }

  private void rate(String name) {
    String rate = "rate." + name;
    int permits =
        settings
            .integer(rate + ".permits")
            .where(n -> n >= 1 && n <= 10_000_000, "must be from 1 to 10,000,000")
            .required();
    Duration period =
        settings
            .duration(rate + ".period")
            .where(DeliverySettings::isPeriod, "must be from a millisecond to a day")
            .required();
    Optional<List<String>> channels = settings.list(rate + ".channels").optional();
    boolean each =
        settings
            .text(rate + ".tenants")
            .where(t -> t.equals(EACH) || t.equals(TOGETHER), "must be each or together")
            .orElse(TOGETHER)
            .equals(EACH);
    if (permits >= 1 && isPeriod(period)) {
      RateLimit limit = RateLimit.of(name, permits, period).over(ids(rate, channels));
      builder.rateLimit(each ? limit.forEachTenant() : limit);
    }
  }

  private ChannelId[] ids(String rate, Optional<List<String>> channels) {
    try {
      return channels.orElse(List.of()).stream().map(ChannelId::of).toArray(ChannelId[]::new);
    } catch (IllegalArgumentException e) {
      settings.problem(rate + ".channels", "must be channels such as email, with commas between");
      return new ChannelId[0];
    }
  }

  private void sizing() {
    Sizing standard = Sizing.standard();
    int group = size("sizing.attempt-group", 1_000, standard.attemptGroup());
    int workers = size("sizing.workers", 256, standard.workers());
    Sizing usual =
        new Sizing(
            size("sizing.page", 10_000, standard.page()),
            group,
            workers,
            positive("sizing.lease").orElse(standard.lease()));
    builder.sizing(
        usual.withGenerations(
            size("sizing.generations", usual.mostGenerations(), usual.generations())));
  }

  private int size(String key, int most, int usual) {
    return settings
        .integer(key)
        .where(n -> n >= 1 && n <= most, "must be from 1 to " + most)
        .orElse(usual);
  }

  private Optional<Duration> positive(String key) {
    return settings
        .duration(key)
        .where(d -> !d.isNegative() && !d.isZero(), "must be more than zero")
        .optional();
  }

  private static boolean isPeriod(Duration period) {
    return period.compareTo(Duration.ofMillis(1)) >= 0 && period.compareTo(Duration.ofDays(1)) <= 0;
  }
}
