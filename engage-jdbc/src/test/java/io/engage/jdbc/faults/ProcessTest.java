package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Processes that are stopped, told to end, and lose their database. */
class ProcessTest {

  private static final Size SIZE = Size.asAsked();

  @Test
  @DisplayName("F27: a process that is paused past its lease is fenced when it wakes")
  void pausedPastItsLease() throws Exception {
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.people());
        Child sleeper = Child.start(scene.orders())) {
      CountDownLatch asleep = new CountDownLatch(1);
      scene.sink().behave(at(10, () -> stop(sleeper, asleep)));
      assertThat(asleep.await(60, TimeUnit.SECONDS)).isTrue();
      Nodes.work(List.of(scene.orders()));

      sleeper.signal("CONT");
      sleeper.finish(Scene.PATIENCE);

      Tally tally = scene.finish();
      assertThat(tally.unknown() + tally.possibleDuplicates())
          .as("messages whose late outcome changed nothing")
          .isPositive();
    }
  }

  @Test
  @DisplayName("F30: TERM in mid-campaign leaves nothing unknown and nothing on the wire")
  void toldToEndInMidCampaign() throws Exception {
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.crowd());
        Child child = Child.start(scene.orders().with(Order.LEASE, 20_000))) {
      scene.sink().ledger().awaitAcceptances(20);

      child.terminate();

      assertThat(child.endsWithin(Duration.ofSeconds(20))).isTrue();
      int accepted = scene.sink().ledger().acceptances().size();
      assertThat(accepted).as("ended in the middle").isLessThan(2 * SIZE.crowd());
      Tally tally = scene.finish();
      assertThat(tally.unknown() + tally.possibleDuplicates() + tally.duplicates()).isZero();
    }
  }

  @Test
  @DisplayName("F4: PostgreSQL is stopped at once in mid-campaign and comes back")
  void theDatabaseIsStoppedAndStartedAgain() throws Exception {
    long begun = System.nanoTime();
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.crowd());
        Child one = Child.start(scene.orders());
        Child other = Child.start(scene.orders())) {
      for (int stop = 1; stop <= SIZE.rounds(); stop++) {
        scene.sink().ledger().awaitAcceptances(20 * stop);
        PostgresServer.shared().stopImmediately();
        PostgresServer.shared().startAgain();
      }
      one.finish(Scene.PATIENCE);
      other.finish(Scene.PATIENCE);

      Summary.write(
          "PostgreSQL stopped at once and started again", SIZE.rounds(), scene.finish(), begun);
    }
  }

  private static Manners at(int acceptance, Runnable work) {
    AtomicInteger accepted = new AtomicInteger();
    return new Manners() {
      @Override
      public void afterAccepting(String message) {
        if (accepted.incrementAndGet() == acceptance) {
          work.run();
        }
      }
    };
  }

  private static void stop(Child child, CountDownLatch asleep) {
    try {
      child.signal("STOP");
      asleep.countDown();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
