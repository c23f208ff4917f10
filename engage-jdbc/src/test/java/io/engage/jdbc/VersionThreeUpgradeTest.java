package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.SettingsException;
import io.engage.message.LinkKind;
import io.engage.store.Claim;
import io.engage.store.LinkUse;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F37: version 4 takes over the tables of version 3. */
class VersionThreeUpgradeTest {

  @ParameterizedTest
  @EnumSource
  void whatWasOpenGoesOnWithBookingLinks(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = JdbcStore.on(tables);
      store.schema().migrate();
      store.plan(Messages.ready(3), NOW);
      store.jdbi().useHandle(VersionThreeUpgradeTest::takeBack);
      assertThatThrownBy(store::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("version 3, this library needs");

      JdbcStore newer = JdbcStore.on(tables);
      newer.schema().migrate();

      List<Claim> claims = newer.claim(Messages.claimRequest(10));
      assertThat(claims)
          .hasSize(3)
          .allMatch(claim -> claim.message().offer().kind() == LinkKind.BOOKING);
      assertThat(newer.useLink(new LinkUse("sheba", LinkKind.CANCEL, "m1", NOW, NOW))).isTrue();
    }
  }

  /** As version 3 left its tables behind. */
  private static void takeBack(Handle handle) {
    handle.execute("DROP TABLE engage_link_use");
    handle.execute("DROP TABLE engage_short_link");
    handle.execute("ALTER TABLE engage_message DROP COLUMN link_kind");
    handle.execute("DELETE FROM engage_schema_version WHERE version > 3");
  }
}
