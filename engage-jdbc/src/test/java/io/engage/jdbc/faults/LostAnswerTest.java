package io.engage.jdbc.faults;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commits that happen and report a failure. */
class LostAnswerTest {

  private static final Size SIZE = Size.asAsked();

  @Test
  @DisplayName("F3: the answer of every k-th commit is lost, the commit is not")
  void theAnswerOfEveryKthCommitIsLost() throws InterruptedException {
    Both.stores(LostAnswerTest::theAnswerOfEveryKthCommitIsLost);
  }

  private static void theAnswerOfEveryKthCommitIsLost(Store store) throws Exception {
    for (int k : SIZE.lostCommits()) {
      long begun = System.nanoTime();
      try (Scene scene = Scene.on(store, SIZE.few())) {
        Nodes.work(List.of(scene.orders().with(Order.LOSE_EVERY, k)));

        Summary.write(
            "the answer of every " + k + "th commit lost, " + store, 1, scene.finish(), begun);
      }
    }
  }
}
