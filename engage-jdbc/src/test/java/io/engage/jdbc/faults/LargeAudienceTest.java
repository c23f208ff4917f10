package io.engage.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Campaigns to more people than a heap could hold. */
class LargeAudienceTest {

  private static final Size SIZE = Size.asAsked();

  /** Less than the messages of the short version take when they are held. */
  private static final List<String> SMALL_HEAP =
      List.of("-Xmx24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Duration PATIENCE = Duration.ofHours(1);

  @Test
  @DisplayName("F25: a campaign of any size goes through the same small heap and survives a kill")
  void theSameHeapForAnyAudience() throws Exception {
    long begun = System.nanoTime();
    try (Scene scene = Scene.on(Store.POSTGRES, 1)) {
      Orders orders = scene.orders().with(Order.PEOPLE, SIZE.multitude());
      try (Child killed = Child.start(Marathon.class, SMALL_HEAP, orders)) {
        assertThat(killed.says(Marathon.HALFWAY, PATIENCE)).isTrue();
      }
      try (Child heir = Child.start(Marathon.class, SMALL_HEAP, orders)) {
        heir.finish(PATIENCE);
      }

      assertThat(count(scene.url(), "TRUE")).isEqualTo(SIZE.multitude());
      assertThat(count(scene.url(), "state = 'sent'")).isEqualTo(SIZE.multitude());
      System.out.printf(
          "%,d people in 24 MB: %d s%n",
          SIZE.multitude(), Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }
  }

  private static int count(String url, String condition) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM engage_message WHERE " + condition)) {
      row.next();
      return row.getInt(1);
    }
  }
}
