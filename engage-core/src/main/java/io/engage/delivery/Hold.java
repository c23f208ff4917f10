package io.engage.delivery;

import io.engage.error.RetriableException;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import io.engage.store.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A group of messages under a lease, for the thread that works on it and those that write its
 * words. In the second half of the lease it is renewed before the next message is begun, so that a
 * group may take longer than its lease, but a single message that does is lost to somebody else.
 */
final class Hold {

  private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final EngagementStore store;
  private final Duration lease;
  private final Map<MessageId, Claim> open = new LinkedHashMap<>();
  private final Set<MessageId> begun = new HashSet<>();
  private final Set<MessageId> lost = new HashSet<>();
  private final Map<MessageId, Settlement> settled = new LinkedHashMap<>();
  private boolean composedAny;
  private long since;

  /**
   * A lease that was just taken.
   *
   * @param since a mark from before the claim
   * @param claimed the whole group
   */
  Hold(EngagementStore store, Duration lease, long since, Collection<Claim> claimed) {
    this.store = store;
    this.lease = lease;
    this.since = since;
    claimed.forEach(claim -> open.put(claim.id(), claim));
  }

  /**
   * Whether a message is safe to begin: nobody else can take it before the half of a lease is over.
   * Nor what was sent before it and is not recorded yet.
   */
  synchronized boolean keeps(Claim claim) {
    if (isRunningOut()) {
      renew(List.copyOf(open.values()));
    }
    return !isRunningOut() && !isLost(claim);
  }

  /** They may leave from now on, whatever happens to us. */
  synchronized void begin(Collection<Claim> claims) {
    claims.forEach(claim -> begun.add(claim.id()));
  }

  /** Nothing of them is left to be done here. */
  synchronized void end(Collection<Claim> claims) {
    claims.forEach(claim -> open.remove(claim.id()));
  }

  /** Its words are stored, and it is nobody's any more. */
  synchronized void composed(Claim claim) {
    composedAny = true;
    end(List.of(claim));
  }

  /** Whether some are ready to be sent by the next claim. */
  synchronized boolean composedAny() {
    return composedAny;
  }

  /** It stands in the ledger how it fared. */
  synchronized void settled(Settlement settlement) {
    settled.put(settlement.claim().id(), settlement);
  }

  /** How a message fared, if that was recorded here. */
  synchronized Optional<Settlement> settled(MessageId message) {
    return Optional.ofNullable(settled.get(message));
  }

  /** Gives back what was not begun, which then need not wait for the end of the lease. */
  synchronized void letGo() {
    List<Claim> rest = open.values().stream().filter(claim -> !begun.contains(claim.id())).toList();
    try {
      if (!rest.isEmpty()) {
        store.release(rest);
      }
      end(rest);
    } catch (RetriableException e) {
      LOG.warn("Claims cannot be given back before their lease ends: {}", e.getMessage());
    }
  }

  /** Whether somebody else has it. */
  synchronized boolean isLost(Claim claim) {
    return lost.contains(claim.id());
  }

  private boolean isRunningOut() {
    return SystemTime.since(since).compareTo(lease.dividedBy(2)) > 0;
  }

  private void renew(Collection<Claim> rest) {
    long mark = SystemTime.mark();
    try {
      Set<MessageId> kept = store.renew(rest, lease);
      rest.stream().map(Claim::id).filter(id -> !kept.contains(id)).forEach(lost::add);
      open.keySet().removeAll(lost);
      since = mark;
    } catch (RetriableException e) {
      LOG.warn("Leases cannot be renewed: {}", e.getMessage());
    }
  }

  /**
   * Asks a store that is away again and again. A provider's answer that is not recorded would be
   * forgotten, and some of these messages sent twice.
   */
  <T> T insistently(Supplier<T> call) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.get();
      } catch (RetriableException e) {
        if (isOver() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LOG.warn("The store is away and is asked again in {} ms", pause.toMillis());
        SystemTime.pause(pause);
        pause = SystemTime.longer(pause, LONGEST_PAUSE);
      }
    }
  }

  private synchronized boolean isOver() {
    return SystemTime.since(since).compareTo(lease) > 0;
  }
}
