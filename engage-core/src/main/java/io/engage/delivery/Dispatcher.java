package io.engage.delivery;

import io.engage.channel.SendResult;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.policy.Gates;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what is due: claim, compose, attempt, send, record. Each call works on one group in the
 * caller's thread; several threads may call at once.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final DeliveryParts parts;
  private final String owner;
  private final Gates gates;
  private final Composer composer;
  private final Sender sender;
  private final Outcomes outcomes;

  /** A dispatcher of this pipeline. */
  public Dispatcher(DeliveryParts parts) {
    this.parts = parts;
    this.owner = "engage-" + parts.ids().next();
    this.gates = new Gates(parts.policy());
    this.composer = new Composer(parts);
    this.sender = new Sender(parts);
    this.outcomes = new Outcomes(parts);
  }

  /**
   * Works on one group of due messages.
   *
   * @return how many messages were claimed; 0 when nothing is due
   */
  public int workOnce() {
    return work(Optional.empty(), parts.sizing().attemptGroup());
  }

  /**
   * Works on one message, if it is due.
   *
   * @return whether it was
   */
  public boolean workOn(MessageId message) {
    return work(Optional.of(message), 1) > 0;
  }

  private int work(Optional<MessageId> only, int limit) {
    long claimedAt = SystemTime.mark();
    List<Claim> claims =
        parts
            .store()
            .claim(
                new ClaimRequest(
                    owner,
                    limit,
                    parts.sizing().lease(),
                    parts.clock().instant(),
                    parts.channels().keySet(),
                    only));
    Hold hold = new Hold(claimedAt, parts.sizing().lease());
    List<Claim> untouched = those(claims, claim -> !claim.isInterrupted());
    settle(
        those(claims, Claim::isInterrupted).stream().map(outcomes::ofInterrupted).toList(), hold);
    attempt(those(untouched, claim -> !claim.needsWords()), hold);
    those(untouched, Claim::needsWords).forEach(claim -> compose(claim, hold));
    return claims.size();
  }

  /**
   * One by one: a model took its time for these words, and they are not to be lost with the next.
   */
  private void compose(Claim claim, Hold hold) {
    if (hold.isRunningOut()) {
      putBack(claim, hold);
      return;
    }
    Composed composed =
        Correlation.during(correlationId(claim), () -> composer.compose(claim.message()));
    if (composed instanceof Composed.Written written) {
      parts
          .store()
          .compose(List.of(new Composition(claim, written.words())), parts.clock().instant());
    } else if (composed instanceof Composed.Refused refused) {
      settle(List.of(outcomes.refused(claim, refused.reason())), hold);
    }
  }

  /** One that is scheduled already comes back by itself when the lease has lapsed. */
  private void putBack(Claim claim, Hold hold) {
    if (claim.progress().state() == MessageState.PENDING) {
      settle(List.of(outcomes.putBack(claim)), hold);
    }
  }

  private void attempt(List<Claim> group, Hold hold) {
    if (group.isEmpty()) {
      return;
    }
    Instant now = parts.clock().instant();
    List<AttemptResult> results =
        parts
            .store()
            .attempt(group, now, (claim, standing) -> gates.decide(claim.message(), standing, now));
    List<Settlement> known = new ArrayList<>();
    try {
      results.stream()
          .filter(AttemptResult::proceeds)
          .forEach(result -> known.add(send(result.claim(), hold)));
    } finally {
      settle(known, hold);
    }
    results.stream().filter(result -> !result.proceeds()).forEach(this::tellHeldBack);
  }

  private Settlement send(Claim claim, Hold hold) {
    if (hold.isRunningOut()) {
      return outcomes.notBegun(claim);
    }
    SendResult result = Correlation.during(correlationId(claim), () -> sender.send(claim));
    return outcomes.of(claim, result);
  }

  private void settle(List<Settlement> settlements, Hold hold) {
    if (settlements.isEmpty()) {
      return;
    }
    Set<MessageId> recorded = hold.insistently(() -> parts.store().settle(settlements));
    for (Settlement settlement : settlements) {
      if (recorded.contains(settlement.claim().id())) {
        tell(settlement.claim().message(), settlement.last(), settlement.cause());
      } else {
        tellLost(settlement.claim().message());
      }
    }
  }

  private void tellHeldBack(AttemptResult result) {
    Message message = result.claim().message();
    AttemptDecision decision = result.decision();
    if (decision instanceof AttemptDecision.Skip skip) {
      tell(message, MessageState.SKIPPED, skip.reason());
    } else if (decision instanceof AttemptDecision.Defer defer) {
      tell(message, MessageState.SCHEDULED, defer.reason());
    } else if (decision instanceof AttemptDecision.Expire expire) {
      tell(message, MessageState.EXPIRED, expire.reason());
    } else {
      tellLost(message);
    }
  }

  private void tell(Message message, MessageState state, String cause) {
    Correlation.during(
        message.origin().correlationId(),
        () -> {
          LOG.info("Message {} is {}: {}", message.id(), state.label(), cause);
          parts.observer().onState(message, state, cause);
        });
  }

  private static void tellLost(Message message) {
    Correlation.during(
        message.origin().correlationId(),
        () -> LOG.warn("Message {} was cancelled or taken over by another worker", message.id()));
  }

  private static String correlationId(Claim claim) {
    return claim.message().origin().correlationId();
  }

  private static List<Claim> those(List<Claim> claims, Predicate<Claim> wanted) {
    return claims.stream().filter(wanted).toList();
  }
}
