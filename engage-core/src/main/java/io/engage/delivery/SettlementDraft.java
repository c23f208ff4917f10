package io.engage.delivery;

import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.store.Claim;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.Settlement.Tries;
import io.engage.store.SoftBounces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A settlement in the making. */
final class SettlementDraft {

  private final Claim claim;
  private final Instant now;
  private final String cause;
  private Optional<String> providerId = Optional.empty();
  private Tries tries = Tries.COUNT;
  private Places places = Places.KEEP;
  private boolean possibleDuplicate;
  private Optional<Suppression> suppression = Optional.empty();
  private SoftBounces bounces = SoftBounces.SAME;

  SettlementDraft(Claim claim, Instant now, String cause) {
    this.claim = claim;
    this.now = now;
    this.cause = cause.strip();
    this.possibleDuplicate = claim.progress().possibleDuplicate();
  }

  Instant now() {
    return now;
  }

  SettlementDraft providerId(String id) {
    providerId = Optional.of(id);
    return this;
  }

  SettlementDraft places(Places value) {
    places = value;
    return this;
  }

  SettlementDraft possibleDuplicate() {
    possibleDuplicate = true;
    return this;
  }

  /** It was no fault of the message's. */
  SettlementDraft spared() {
    tries = Tries.SPARE;
    return this;
  }

  /** Its places are free again, unless an earlier attempt may have gone out after all. */
  SettlementDraft notAccepted() {
    return places(possibleDuplicate ? Places.KEEP : Places.RELEASE);
  }

  /** A refusal says nothing of an earlier attempt whose outcome nobody knows. */
  Settlement failed() {
    return endingIn(possibleDuplicate ? MessageState.OUTCOME_UNKNOWN : MessageState.FAILED);
  }

  SettlementDraft suppressing(Suppression value) {
    suppression = Optional.of(value);
    return this;
  }

  SettlementDraft bounces(SoftBounces value) {
    bounces = value;
    return this;
  }

  /** An end that may yet turn out to be none says nothing of the address. */
  SettlementDraft bouncing() {
    return bounces(possibleDuplicate ? SoftBounces.SAME : SoftBounces.ONE_MORE);
  }

  Settlement endingIn(MessageState state) {
    return settlement(List.of(state), now);
  }

  Settlement waiting(Duration wait, List<MessageState> path) {
    return settlement(path, now.plus(wait));
  }

  private Settlement settlement(List<MessageState> path, Instant due) {
    return new Settlement(
        claim,
        path,
        now,
        due,
        cause,
        Optional.of(claim.message().to().channel().value()),
        providerId,
        tries,
        places,
        possibleDuplicate,
        suppression,
        bounces);
  }
}
