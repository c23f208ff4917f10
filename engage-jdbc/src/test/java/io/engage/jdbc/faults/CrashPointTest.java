package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Worker processes that are killed, one after the other, at every point of a message's way. */
class CrashPointTest {

  private static final Size SIZE = Size.asAsked();

  @Test
  @DisplayName("F1, F2: killed at every crash point, nothing is lost and nothing repeated silently")
  void killedAtEveryCrashPoint() throws InterruptedException {
    Both.stores(CrashPointTest::killedAtEveryCrashPoint);
  }

  static void killedAtEveryCrashPoint(Store store) throws Exception {
    Tally tally = Tally.nothing();
    long begun = System.nanoTime();
    for (int round = 1; round <= SIZE.rounds(); round++) {
      try (Scene scene = Scene.on(store, SIZE.people())) {
        for (CrashPoint point : points(store)) {
          killAt(scene, point, point.visit(round));
        }
        tally = tally.plus(scene.finish());
      }
    }
    Summary.write(
        "killed at each of " + points(store).size() + " points, " + store,
        SIZE.rounds(),
        tally,
        begun);
  }

  /** In a short run every point has its turn on one of the stores. */
  private static List<CrashPoint> points(Store store) {
    CrashPoint[] all = CrashPoint.values();
    Store[] stores = Store.values();
    return IntStream.range(0, all.length)
        .filter(i -> SIZE.rounds() > 1 || stores[i % stores.length] == store)
        .mapToObj(i -> all[i])
        .toList();
  }

  private static void killAt(Scene scene, CrashPoint point, int visit) throws Exception {
    try (Child child = Child.start(scene.orders().trappedAt(point, visit))) {
      assertThat(child.says(Signals.TRAPPED + point, Scene.PATIENCE))
          .as("%s is reached: %s", point, child.log())
          .isTrue();
      child.kill();
    }
  }
}
