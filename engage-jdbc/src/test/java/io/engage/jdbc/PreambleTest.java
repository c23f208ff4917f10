package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.store.Claim;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What a transaction sets for itself travels with its first statement. */
class PreambleTest {

  private static final String SETTING = "SELECT current_setting('enable_seqscan')";

  private final JdbcStore store = TestDatabase.POSTGRES.store();

  @Test
  void theSettingsHoldFromTheFirstStatementToTheLast() {
    List<String> seen =
        store
            .jdbi()
            .inTransaction(
                handle -> {
                  new PostgresDialect().preferIndexes(handle);
                  return List.of(setting(handle), setting(handle));
                });

    assertThat(seen).containsExactly("off", "off");
  }

  @Test
  void theConnectionIsAsItWasAfterwards() {
    String seen =
        store
            .jdbi()
            .withHandle(
                handle -> {
                  handle.begin();
                  new PostgresDialect().preferIndexes(handle);
                  setting(handle);
                  handle.commit();
                  return setting(handle);
                });

    assertThat(seen).isEqualTo("on");
  }

  @Test
  void aWriteThatComesFirstSaysHowMuchItWrote() {
    store.plan(Messages.ready(2), NOW);

    int changed =
        store
            .jdbi()
            .inTransaction(
                handle -> {
                  new PostgresDialect().preferIndexes(handle);
                  return handle.createUpdate("UPDATE engage_job SET fence = 7").execute();
                });

    assertThat(changed).isEqualTo(2);
  }

  @Test
  void aBatchThatComesFirstDoesWhatItDid() {
    store.plan(Messages.ready(2), NOW);
    List<Claim> claims = store.claim(Messages.claimRequest(10));

    assertThat(store.renew(claims, Duration.ofMinutes(1))).hasSize(2);
  }

  private static String setting(Handle handle) {
    return handle.createQuery(SETTING).mapTo(String.class).one();
  }
}
