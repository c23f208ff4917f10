package io.engage.delivery;

import io.engage.channel.Channel;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferral;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.channel.SendResult.Unknown;
import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Claim;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.SoftBounces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a provider's answer means for a message: the end, another try, or nobody knows. */
final class Outcomes {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** A provider that refuses one message as if it were busy would refuse it for ever. */
  private static final int MOST_SPARED = 1_000;

  private static final int SPREAD = 1_000;

  private final DeliveryParts parts;

  Outcomes(DeliveryParts parts) {
    this.parts = parts;
  }

  /** For an attempt that was just made. */
  Settlement of(Claim claim, SendResult result) {
    int attempts = claim.progress().tries() + 1;
    return result.fold(
        accepted -> accepted(claim, accepted),
        deferred -> deferred(claim, deferred, attempts),
        rejected -> rejected(claim, rejected),
        unknown -> unknown(claim, unknown, attempts));
  }

  /** For an attempt of somebody who lost the lease. */
  Settlement ofInterrupted(Claim claim) {
    return unknown(
        claim, new Unknown("the lease lapsed during the attempt"), claim.progress().tries());
  }

  /** For an attempt that was recorded and not begun: nothing went out, so it goes soon. */
  Settlement notBegun(Claim claim) {
    return draft(claim, "the worker stopped before it was sent")
        .notAccepted()
        .spared()
        .waiting(SOON, List.of(MessageState.SCHEDULED));
  }

  /**
   * For a message whose words nobody can judge for now, and which waits no longer than it may.
   *
   * @param failure what the filters failed with
   */
  Settlement notScreened(Claim claim, String failure) {
    Unscreened unscreened = Unscreened.before(claim.progress()).again(failure);
    SettlementDraft draft = draft(claim, unscreened.reason());
    if (isTooLate(claim.message(), draft.now())) {
      return draft.endingIn(MessageState.EXPIRED);
    }
    return unscreened.isHopeless()
        ? draft.endingIn(MessageState.SKIPPED)
        : draft.waiting(unscreened.patience(), List.of(MessageState.SCHEDULED));
  }

  private static boolean isTooLate(Message message, Instant now) {
    return message.timing().notAfter().filter(end -> !now.isBefore(end)).isPresent();
  }

  /** For a message that has no words and gets none. */
  Settlement refused(Claim claim, String reason) {
    return draft(claim, reason).endingIn(MessageState.SKIPPED);
  }

  private Settlement accepted(Claim claim, Accepted accepted) {
    return draft(claim, "accepted by the provider")
        .providerId(accepted.providerId())
        .places(Places.RESTAMP)
        .bounces(SoftBounces.NONE)
        .endingIn(MessageState.SENT);
  }

  private Settlement deferred(Claim claim, Deferred deferred, int attempts) {
    SettlementDraft draft =
        draft(claim, "deferred: " + deferred.code() + " " + deferred.reason()).notAccepted();
    RetrySchedule schedule = schedule(claim.message());
    if (isSpared(deferred.kind()) && claim.progress().spared() < MOST_SPARED) {
      Duration wait = schedule.waitSpared(deferred.retryAfter(), spread(claim));
      return draft.spared().waiting(wait, List.of(MessageState.SCHEDULED));
    }
    return schedule
        .waitAfter(attempts, deferred.retryAfter())
        .map(wait -> draft.waiting(wait, List.of(MessageState.SCHEDULED)))
        .orElseGet(() -> gaveUp(draft, deferred.kind()));
  }

  /** A mailbox that is full, or greylists, until the last retry. */
  private static Settlement gaveUp(SettlementDraft draft, Deferral kind) {
    return kind == Deferral.MESSAGE ? draft.bouncing().failed() : draft.failed();
  }

  private static boolean isSpared(Deferral kind) {
    return kind == Deferral.PROVIDER_AWAY || kind == Deferral.PROVIDER_BUSY;
  }

  /** The same for a message and try wherever it is worked on, and different for its neighbours. */
  private static double spread(Claim claim) {
    int hash = Objects.hash(claim.id().value(), claim.progress().attempts());
    return Math.floorMod(hash, SPREAD) / (double) SPREAD;
  }

  private RetrySchedule schedule(Message message) {
    return parts.retries().of(message.topic().purpose());
  }

  private Settlement rejected(Claim claim, Rejected rejected) {
    String cause =
        "rejected (" + rejected.kind().label() + "): " + rejected.code() + " " + rejected.reason();
    SettlementDraft draft = draft(claim, cause).notAccepted();
    suppression(claim, rejected.kind(), draft.now()).ifPresent(draft::suppressing);
    return draft.failed();
  }

  /** A dead address is dead for everybody; a STOP was told to one sender. */
  private static Optional<Suppression> suppression(Claim claim, Rejection kind, Instant now) {
    return switch (kind) {
      case RECIPIENT -> Optional.of(suppression(claim, SuppressionReason.HARD_BOUNCE, now));
      case OPTED_OUT ->
          Optional.of(
              suppression(claim, SuppressionReason.STOP, now).of(claim.message().to().channel()));
      case CONTENT, CONFIGURATION -> Optional.empty();
    };
  }

  private static Suppression suppression(Claim claim, SuppressionReason reason, Instant now) {
    Addressee to = claim.message().to();
    return Suppression.of(to.tenant(), to.address(), reason, to.channel().value(), now);
  }

  private Settlement unknown(Claim claim, Unknown unknown, int attempts) {
    SettlementDraft draft = draft(claim, "outcome unknown: " + unknown.reason());
    Optional<Duration> wait =
        isSentAgain(claim.message())
            ? schedule(claim.message()).waitAfter(attempts, Optional.empty())
            : Optional.empty();
    return wait.map(
            w ->
                draft
                    .possibleDuplicate()
                    .waiting(w, List.of(MessageState.OUTCOME_UNKNOWN, MessageState.SCHEDULED)))
        .orElseGet(() -> draft.endingIn(MessageState.OUTCOME_UNKNOWN));
  }

  private boolean isSentAgain(Message message) {
    Channel channel = parts.channels().get(message.to().channel());
    return message.topic().purpose().retriesUnknown()
        || (channel != null && channel.deduplicates());
  }

  private SettlementDraft draft(Claim claim, String cause) {
    return new SettlementDraft(claim, parts.clock().instant(), cause);
  }
}
