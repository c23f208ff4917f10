package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A network that delays, cuts and swallows. */
class WireTest {

  private static final Size SIZE = Size.asAsked();
  private static final long SEED = 611;

  @Test
  @DisplayName("F6: between pipeline and sink, lines that are slow, cut or dead")
  void aBadLineToTheSink() throws Exception {
    Random random = new Random(SEED);
    long begun = System.nanoTime();
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.few());
        Wire wire = new Wire(scene.sink().port(), () -> Fate.random(random, 400))) {
      Nodes.work(List.of(scene.orders().with(Order.SINK, wire.port())));

      assertThat(wire.harmed()).isPositive();
      Summary.write(
          "lines to the sink cut or dead", Math.toIntExact(wire.harmed()), scene.finish(), begun);
    }
  }

  @Test
  @DisplayName("F3, F4, F6: between pipeline and database, lines that are slow, cut or dead")
  void aBadLineToTheDatabase() throws Exception {
    Random random = new Random(SEED);
    long begun = System.nanoTime();
    try (Scene scene = Scene.on(Store.POSTGRES, SIZE.few());
        Wire wire = new Wire(PostgresServer.shared().port(), () -> Fate.random(random, 50_000))) {
      String url =
          scene.url().replace(":" + PostgresServer.shared().port() + "/", ":" + wire.port() + "/");
      Nodes.work(
          List.of(scene.orders().with(Order.URL, url + "&socketTimeout=1&connectTimeout=1")));

      assertThat(wire.harmed()).isPositive();
      Summary.write(
          "lines to the database cut or dead, POSTGRES",
          Math.toIntExact(wire.harmed()),
          scene.finish(),
          begun);
    }
  }
}
