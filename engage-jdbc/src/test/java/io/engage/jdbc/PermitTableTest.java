package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.store.Grant;
import io.engage.store.Quota;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermitTableTest {

  private static final Quota HOURLY = new Quota("smtp", 3, Duration.ofHours(1));

  @ParameterizedTest
  @EnumSource
  void permitsComeBackOneByOne(TestDatabase database) {
    JdbcStore store = database.store();
    assertThat(take(store, 3)).isEqualTo(3);

    hourPasses(store);

    assertThat(take(store, 3)).isEqualTo(1);
    assertThat(take(store, 3)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void noMoreComeBackThanTheBurst(TestDatabase database) {
    JdbcStore store = database.store();
    take(store, 3);

    for (int hours = 0; hours < 10; hours++) {
      hourPasses(store);
    }

    assertThat(take(store, 10)).isEqualTo(3);
    assertThat(take(store, 1)).isZero();
  }

  @Test
  @DisplayName("F27: the permits' row is let go by a process that is frozen while it takes some")
  void aFrozenProcessLetsGoOfThePermits() {
    Databases.emptied(JdbcStore.postgres(Databases.postgres()));
    FaultyDatabase database = new FaultyDatabase(Databases.postgres());
    JdbcStore store = JdbcStore.postgres(database);

    take(store, 1);
    store.returnPermits(Map.of(HOURLY, 1));

    assertThat(database.timeouts()).containsExactly("10s", "10s");
  }

  private static int take(JdbcStore store, int permits) {
    Map<Quota, Grant> grants = store.takePermits(Map.of(HOURLY, permits));
    return grants.values().stream().mapToInt(Grant::permits).sum();
  }

  private static void hourPasses(JdbcStore store) {
    store
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE engage_permit SET whole_at = whole_at - INTERVAL '1' HOUR"));
  }
}
