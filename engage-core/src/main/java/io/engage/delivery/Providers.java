package io.engage.delivery;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Deferral;
import io.engage.channel.SendResult.Deferred;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which providers and mail domains want to be left alone at present, as this process knows it. */
final class Providers {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

  private static final Duration LEAST_BUSY = Duration.ofSeconds(1);
  private static final Duration MOST_BUSY = Duration.ofHours(6);
  private static final Duration DOMAIN_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOMAINS = 10_000;

  private final Map<ChannelId, Breaker> breakers;
  private final Map<String, Instant> domains = new ConcurrentHashMap<>();

  Providers(Set<ChannelId> channels) {
    Map<ChannelId, Breaker> all = new LinkedHashMap<>();
    channels.forEach(channel -> all.put(channel, new Breaker()));
    breakers = Map.copyOf(all);
  }

  /** The channels over which anything may go. */
  Set<ChannelId> open() {
    return breakers.entrySet().stream()
        .filter(entry -> entry.getValue().isClosed())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean isLeftAlone(ChannelId channel, Instant now) {
    return breaker(channel).isWaiting(now);
  }

  boolean letsThrough(ChannelId channel) {
    return breaker(channel).letsThrough();
  }

  /** A channel over which one message is to be tried. */
  Optional<ChannelId> probe(Instant now) {
    return breakers.entrySet().stream()
        .filter(entry -> entry.getValue().probe(now))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void probeLater(ChannelId channel) {
    breaker(channel).probeLater();
  }

  /** Until when nothing goes to the address's mail domain, if it asked for that. */
  Optional<Instant> pausedUntil(Message message, Instant now) {
    return domain(message.to().address()).map(domains::get).filter(now::isBefore);
  }

  void note(Message message, SendResult result, Instant now) {
    Breaker breaker = breaker(message.to().channel());
    if (isAway(result)) {
      if (breaker.away(now)) {
        LOG.warn("Channel {} is left alone for a while: {}", message.to().channel(), result);
      }
    } else if (result instanceof Deferred deferred && deferred.kind() == Deferral.PROVIDER_BUSY) {
      breaker.busy(now, patience(deferred.retryAfter()));
    } else if (breaker.answered()) {
      LOG.info("Channel {} answers again", message.to().channel());
    }
    if (result instanceof Deferred deferred && deferred.kind() == Deferral.DESTINATION) {
      domain(message.to().address()).ifPresent(domain -> pause(domain, deferred, now));
    }
  }

  /** Whoever does not answer is away, though it may have the message. */
  private static boolean isAway(SendResult result) {
    return result instanceof SendResult.Unknown
        || (result instanceof Deferred deferred && deferred.kind() == Deferral.PROVIDER_AWAY);
  }

  private void pause(String domain, Deferred deferred, Instant now) {
    if (domains.size() >= MOST_DOMAINS) {
      domains.values().removeIf(until -> !now.isBefore(until));
    }
    Duration asked = deferred.retryAfter().map(Providers::capped).orElse(DOMAIN_PAUSE);
    domains.put(domain, now.plus(asked));
  }

  private static Duration patience(Optional<Duration> asked) {
    return asked.map(Providers::capped).orElse(DOMAIN_PAUSE);
  }

  private static Duration capped(Duration asked) {
    if (asked.compareTo(LEAST_BUSY) < 0) {
      return LEAST_BUSY;
    }
    return asked.compareTo(MOST_BUSY) > 0 ? MOST_BUSY : asked;
  }

  private Breaker breaker(ChannelId channel) {
    Breaker breaker = breakers.get(channel);
    return breaker == null ? new Breaker() : breaker;
  }

  private static Optional<String> domain(Address address) {
    return Optional.of(address)
        .filter(one -> one.kind().equals(AddressKind.EMAIL))
        .map(one -> one.identity().substring(one.identity().lastIndexOf('@') + 1));
  }
}
