package io.engage.benchmarks.queue;

import io.engage.jdbc.JdbcStore;
import io.engage.message.ChannelId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How workers speak to the store. */
final class Queue {

  static final int BATCH = 100;

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int PAGE = 500;

  private final JdbcStore store;

  Queue(JdbcStore store) {
    this.store = store;
  }

  void fill(Letters letters, int size) {
    for (int from = 0; from < size; from += PAGE) {
      store.plan(letters.next(Math.min(PAGE, size - from)), Instant.now());
    }
  }

  List<Claim> claim() {
    return store.claim(
        new ClaimRequest(
            "worker", BATCH, LEASE, Instant.now(), Set.of(ChannelId.EMAIL), Optional.empty()));
  }

  /** Takes a batch and ends it: what every job queue does for a job. */
  int claimAndSettle() {
    List<Claim> claims = claim();
    settle(claims, MessageState.FAILED, Settlement.Places.KEEP);
    return claims.size();
  }

  /** Takes a batch through the attempt as well, which no other job queue has. */
  int claimAttemptAndSettle() {
    List<Claim> claims = claim();
    List<Claim> going =
        store
            .attempt(claims, Instant.now(), (claim, known) -> new AttemptDecision.Proceed(true))
            .stream()
            .filter(AttemptResult::proceeds)
            .map(AttemptResult::claim)
            .toList();
    settle(going, MessageState.SENT, Settlement.Places.RESTAMP);
    return claims.size();
  }

  private void settle(List<Claim> claims, MessageState end, Settlement.Places places) {
    Instant now = Instant.now();
    store.settle(claims.stream().map(claim -> settlement(claim, end, places, now)).toList());
  }

  private static Settlement settlement(
      Claim claim, MessageState end, Settlement.Places places, Instant now) {
    return new Settlement(
        claim,
        List.of(end),
        now,
        now,
        "done",
        Optional.of("email"),
        Optional.empty(),
        Settlement.Tries.COUNT,
        places,
        false,
        Optional.empty());
  }
}
