package io.engage.delivery;

import io.engage.error.RetriableException;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A group of messages under a lease, for the one thread that works on it. In the second half of the
 * lease it is renewed before the next message is begun, so that a group may take longer than its
 * lease, but a single message that does is lost to somebody else.
 */
final class Hold {

  private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final EngagementStore store;
  private final Duration lease;
  private final Set<MessageId> lost = new HashSet<>();
  private long since;

  /**
   * A lease that was just taken.
   *
   * @param since a mark from before the claim
   */
  Hold(EngagementStore store, Duration lease, long since) {
    this.store = store;
    this.lease = lease;
    this.since = since;
  }

  /**
   * Whether a message is safe to begin: nobody else can take it before the half of a lease is over.
   *
   * @param rest all messages of the group that are still to be begun, this one among them
   */
  boolean keeps(Claim claim, List<Claim> rest) {
    if (isRunningOut()) {
      renew(rest);
    }
    return !isRunningOut() && !isLost(claim);
  }

  /** Whether somebody else has it. */
  boolean isLost(Claim claim) {
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

  private boolean isOver() {
    return SystemTime.since(since).compareTo(lease) > 0;
  }
}
