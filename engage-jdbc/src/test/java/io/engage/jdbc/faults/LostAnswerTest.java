package io.engage.jdbc.faults;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits that happen and report a failure. */
class LostAnswerTest {

  private static final Size SIZE = Size.asAsked();

  static Stream<Arguments> storesAndSteps() {
    return Stream.of(Store.values())
        .flatMap(store -> SIZE.lostCommits().stream().map(k -> Arguments.of(store, k)));
  }

  @ParameterizedTest(name = "F3: on {0}, the answer of every {1}th commit is lost")
  @MethodSource("storesAndSteps")
  void theAnswerOfEveryKthCommitIsLost(Store store, int k) throws Exception {
    long begun = System.nanoTime();
    try (Scene scene = Scene.on(store, SIZE.few())) {
      Nodes.work(List.of(scene.orders().with(Order.LOSE_EVERY, k)));

      Summary.write(
          "the answer of every " + k + "th commit lost, " + store, 1, scene.finish(), begun);
    }
  }
}
