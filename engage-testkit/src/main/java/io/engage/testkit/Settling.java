package io.engage.testkit;

import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.store.Claim;
import io.engage.store.Settlement;
import io.engage.store.SoftBounces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Collects what a test wants of a settlement. */
final class Settling {

  private final Claim claim;
  private final List<MessageState> path;
  private Instant at = StoreScenario.NOW;
  private Instant due = StoreScenario.NOW;
  private String cause = "250 OK";
  private Optional<String> provider = Optional.of("smtp");
  private Optional<String> providerId = Optional.empty();
  private Settlement.Tries tries = Settlement.Tries.COUNT;
  private Settlement.Places places = Settlement.Places.KEEP;
  private boolean possibleDuplicate;
  private Optional<Suppression> suppression = Optional.empty();
  private SoftBounces bounces = SoftBounces.SAME;

  private Settling(Claim claim, List<MessageState> path) {
    this.claim = claim;
    this.path = path;
  }

  static Settling of(Claim claim, MessageState... path) {
    return new Settling(claim, List.of(path));
  }

  Settling at(Instant value) {
    at = value;
    return due(value);
  }

  Settling due(Instant value) {
    due = value;
    return this;
  }

  Settling cause(String value) {
    cause = value;
    return this;
  }

  Settling noProvider() {
    provider = Optional.empty();
    return this;
  }

  Settling providerId(String value) {
    providerId = Optional.of(value);
    return this;
  }

  Settling spared() {
    tries = Settlement.Tries.SPARE;
    return this;
  }

  Settling places(Settlement.Places value) {
    places = value;
    return this;
  }

  Settling possibleDuplicate() {
    possibleDuplicate = true;
    return this;
  }

  Settling suppression(Suppression value) {
    suppression = Optional.of(value);
    return this;
  }

  Settling bounces(SoftBounces value) {
    bounces = value;
    return this;
  }

  Settlement done() {
    return new Settlement(
        claim,
        path,
        at,
        due,
        cause,
        provider,
        providerId,
        tries,
        places,
        possibleDuplicate,
        suppression,
        bounces);
  }
}
