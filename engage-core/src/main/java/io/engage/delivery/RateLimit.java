package io.engage.delivery;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.store.Quota;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How many messages go out in any period of a length; shared by all nodes on one store. Messages
 * beyond it wait their turn in the queue, where more urgent ones still come first; no attempt of
 * theirs is used.
 *
 * <pre>{@code
 * RateLimit.of("mail", 125, Duration.ofMinutes(1)).over(ChannelId.EMAIL)
 * RateLimit.of("tenant", 1_000, Duration.ofHours(1)).forEachTenant()
 * }</pre>
 *
 * <p>The limit is never exceeded in any window of the period's length, wherever it begins. Short
 * bursts of a twentieth of the limit are let through at once; in the long run at least 95 of 100
 * permits are given out.
 *
 * @param name whose messages share it; nodes and limits of one name share one count
 * @param permits how many, 1 to 10,000,000
 * @param period in which time, a millisecond to a day
 * @param channels over which channels; all when empty
 * @param tenants whom it counts together
 */
public record RateLimit(
    String name, int permits, Duration period, Set<ChannelId> channels, Tenants tenants) {

  private static final int MOST = 10_000_000;
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int BURSTS = 20;

  /** Checks the figures and copies the channels. */
  public RateLimit {
    channels = Set.copyOf(channels);
    boolean possible =
        permits >= 1
            && permits <= MOST
            && period.compareTo(Duration.ofMillis(1)) >= 0
            && period.compareTo(LONGEST) <= 0;
    if (name.isBlank() || !possible) {
      throw new SettingsException(
          "rate." + name,
          "needs a name, 1 to 10,000,000 permits and a period of a millisecond to a day");
    }
  }

  /** A limit on everything that is sent. */
  public static RateLimit of(String name, int permits, Duration period) {
    return new RateLimit(name, permits, period, Set.of(), Tenants.TOGETHER);
  }

  /** The same over these channels alone. */
  public RateLimit over(ChannelId... only) {
    return new RateLimit(name, permits, period, Set.of(only), tenants);
  }

  /** The same for every tenant, each counted alone. */
  public RateLimit forEachTenant() {
    return new RateLimit(name, permits, period, channels, Tenants.EACH);
  }

  /** What the message takes a permit of, if it is under this limit. */
  Optional<Quota> quota(Message message) {
    return Optional.of(message.to().channel())
        .filter(channel -> channels.isEmpty() || channels.contains(channel))
        .map(channel -> quota(message.to().tenant()));
  }

  /** A window of the period's length never sees more than burst + (period / interval) - 1. */
  private Quota quota(String tenant) {
    int burst = Math.max(1, permits / BURSTS);
    Duration interval = period.dividedBy(permits - burst + 1L);
    String whose = tenants == Tenants.EACH ? name + "/" + tenant : name;
    return new Quota(whose, burst, interval.isZero() ? Duration.ofNanos(1) : interval);
  }

  /** Whom a limit counts together. */
  public enum Tenants {
    /** All of them. */
    TOGETHER,
    /** Each alone. */
    EACH
  }
}
