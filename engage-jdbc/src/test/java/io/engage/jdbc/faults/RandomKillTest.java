package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Worker processes that are killed at any moment, four at once where the store allows it. */
class RandomKillTest {

  private static final Size SIZE = Size.asAsked();
  private static final long SEED = 20261121;

  @Test
  @DisplayName("F1, F2: killed at random moments, nothing is lost and nothing repeated silently")
  void killedAtRandomMoments() throws InterruptedException {
    Both.stores(RandomKillTest::killedAtRandomMoments);
  }

  private static void killedAtRandomMoments(Store store) throws Exception {
    Random random = new Random(SEED);
    Tally tally = Tally.nothing();
    long begun = System.nanoTime();
    int kills = 0;
    int scenes = 0;
    while (kills < SIZE.randomKills()) {
      try (Scene scene = Scene.on(store, SIZE.crowd())) {
        Mayhem mayhem =
            new Mayhem(scene, random, store.processes(SIZE.processes()), store.longestLife());
        kills += mayhem.kill(SIZE.randomKills() - kills);
        tally = tally.plus(scene.finish());
        scenes++;
      }
    }
    assertThat(kills).isEqualTo(SIZE.randomKills());
    Summary.write(
        "killed at random, " + scenes + " times three campaigns, " + store, kills, tally, begun);
  }
}
