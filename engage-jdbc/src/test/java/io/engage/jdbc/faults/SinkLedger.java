package io.engage.jdbc.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What the sink accepted and what it was told of opt-outs, in one order, only ever added to. */
final class SinkLedger {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final InstantSource clock;
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<OptOut> optOuts = new ArrayList<>();

  SinkLedger(InstantSource clock) {
    this.clock = clock;
  }

  /** Writes a message down; the answer is the sink's name for it. */
  synchronized String accept(String[] announced, int connection) {
    String providerId = "sink-" + (acceptances.size() + 1);
    acceptances.add(
        new Acceptance(
            announced[1],
            announced[2],
            announced[3],
            announced[4],
            clock.instant(),
            connection,
            providerId));
    notifyAll();
    return providerId;
  }

  synchronized void optOut(String address) {
    optOuts.add(new OptOut(address, clock.instant()));
  }

  /** Waits until so many messages were accepted. */
  synchronized void awaitAcceptances(int many) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (acceptances.size() < many) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("only " + acceptances.size() + " of " + many + " were accepted");
      }
      wait(left);
    }
  }

  synchronized List<Acceptance> acceptances() {
    return List.copyOf(acceptances);
  }

  synchronized List<OptOut> optOuts() {
    return List.copyOf(optOuts);
  }

  /**
   * A message that the sink took responsibility for.
   *
   * @param message its id
   * @param purpose as the ledger spells it
   * @param address where it went
   * @param words a digest of what it says
   * @param at when, by the sink's clock
   * @param connection over which of its connections
   * @param providerId the sink's name for it
   */
  record Acceptance(
      String message,
      String purpose,
      String address,
      String words,
      Instant at,
      int connection,
      String providerId) {}

  /**
   * An opt-out that was committed before the sink heard of it.
   *
   * @param address of whom
   * @param at when the sink heard of it
   */
  record OptOut(String address, Instant at) {}
}
