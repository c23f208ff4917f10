package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sink that hangs up or falls silent once for every message, each time at the same moment. */
class RudeSinkTest {

  private static final Size SIZE = Size.asAsked();

  private static final int STALLS = 8;

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Test
  @DisplayName("F10: dropped before the end, a message is sent again and is no duplicate")
  void droppedBeforeTheEnd() throws Exception {
    Tally tally =
        after(
            new Manners() {
              @Override
              public boolean isBusy(String message) throws IOException {
                hangUpOnce(message);
                return false;
              }
            });

    assertThat(tally.unknown() + tally.possibleDuplicates() + tally.duplicates()).isZero();
    assertThat(tally.accepted()).isEqualTo(tally.sent());
  }

  @Test
  @DisplayName("F11: dropped after the end, an advertisement is unknown, all others are marked")
  void droppedAfterTheEnd() throws Exception {
    Tally tally =
        after(
            new Manners() {
              @Override
              public void afterAccepting(String message) throws IOException {
                hangUpOnce(message);
              }
            });

    assertThat(tally.unknown()).isPositive();
    assertThat(tally.duplicates()).isPositive().isLessThanOrEqualTo(tally.possibleDuplicates());
  }

  @Test
  @DisplayName("F12: dropped after the answer, a message is sent")
  void droppedAfterTheAnswer() throws Exception {
    Tally tally =
        after(
            new Manners() {
              @Override
              public void afterAnswering(String message) throws IOException {
                hangUpOnce(message);
              }
            });

    assertThat(tally.unknown() + tally.possibleDuplicates() + tally.duplicates()).isZero();
    assertThat(tally.accepted()).isEqualTo(tally.sent());
  }

  @Test
  @DisplayName("F6: a sink that takes a message and says nothing leaves it unknown")
  void silentAfterTheEnd() throws Exception {
    Tally tally =
        after(
            new Manners() {
              @Override
              public void afterAccepting(String message) throws IOException {
                if (seen.add(message) && seen.size() <= STALLS) {
                  stall();
                }
              }
            });

    assertThat(tally.unknown() + tally.possibleDuplicates()).isEqualTo(STALLS);
  }

  private Tally after(Manners manners) throws Exception {
    try (Scene scene = Scene.on(Store.H2, SIZE.few())) {
      scene.sink().behave(manners);
      Nodes.work(List.of(scene.orders().with(Order.LEASE, 20_000)));
      return scene.finish();
    }
  }

  /**
   * On every message in a long run; else on every other one, or the sink would be left alone for
   * half a minute.
   */
  private void hangUpOnce(String message) throws IOException {
    if (seen.add(message) && (SIZE.rounds() > 1 || seen.size() % 2 == 1)) {
      throw new IOException("hung up on purpose");
    }
  }

  /** Longer than anybody waits. */
  private static void stall() throws IOException {
    try {
      new CountDownLatch(1).await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
