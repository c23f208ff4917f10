package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hosts that get in each other's way on one database. */
class NodesTest {

  private static final Size SIZE = Size.asAsked();
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  @DisplayName("F26: five nodes start the same run; it is planned once and sent once")
  void fiveNodesStartTheSameRun() throws Exception {
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.crowd())) {
      Nodes.work(Collections.nCopies(5, scene.orders().with(Order.LEASE, 20_000)));

      Tally tally = scene.finish();

      assertThat(tally.messages()).isEqualTo(3 * SIZE.crowd());
      assertThat(tally.unknown() + tally.possibleDuplicates() + tally.duplicates()).isZero();
    }
  }

  @Test
  @DisplayName("F28: clocks ten minutes apart, one of which falls back by ten more")
  void clocksDisagree() throws Exception {
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.crowd())) {
      Orders behind =
          scene.orders().with(Order.OFFSET, scene.offset().minus(FIVE_MINUTES).toMillis());
      Orders ahead =
          scene.orders().with(Order.OFFSET, scene.offset().plus(FIVE_MINUTES).toMillis());
      Nodes.work(List.of(behind, ahead, ahead.with(Order.STEP_BACK, 60)));

      Tally tally = scene.finish(HouseRules.usual().withSkew(Duration.ofMinutes(15)));

      assertThat(tally.sent()).isPositive();
    }
  }

  @Test
  @DisplayName("F5: a pool of one connection is enough for three campaigns and their opt-outs")
  void aPoolOfOneConnection() throws Exception {
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.few())) {
      Nodes.work(List.of(scene.orders().with(Order.CONNECTIONS, 1)));

      assertThat(scene.finish().sent()).isPositive();
    }
  }
}
