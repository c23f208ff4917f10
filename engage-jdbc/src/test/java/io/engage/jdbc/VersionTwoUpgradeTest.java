package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.SettingsException;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.MessageState;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Terms;
import io.engage.store.AttemptDecision;
import io.engage.store.Claim;
import io.engage.store.ConsentEntry;
import io.engage.store.Settlement;
import io.engage.store.SoftBounces;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F37: this version takes over the tables of version 2, and works beside it. */
class VersionTwoUpgradeTest {

  private static final Addressee RINA = Messages.ready("rina").message().to();

  private static final Consent YES =
      Consent.granted("sheba", "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW);

  private static final Consent NO =
      YES.withdrawn("unsubscribe-link", Instant.parse("2026-11-21T08:00:00Z"));

  @ParameterizedTest
  @EnumSource
  void tablesOfTheVersionBeforeAreNotWorkedWith(TestDatabase database) {
    try (HikariDataSource tables = VersionTwo.leftBehind(database)) {
      assertThatThrownBy(JdbcStore.on(tables)::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("version 2, this library needs");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOpenGoesOnOnTheUsualTerms(TestDatabase database) {
    try (HikariDataSource tables = VersionTwo.leftBehind(database)) {
      JdbcStore store = migrated(tables);

      List<Claim> claims = store.claim(Messages.claimRequest(10));

      assertThat(claims).hasSize(4);
      assertThat(claims).extracting(claim -> claim.message().terms()).containsOnly(Terms.usual());
      Standing known = store.standings(List.of(claims.get(0).message().to())).get(0);
      assertThat(known.ahead()).isEmpty();
      assertThat(known.softBounces()).isZero();
    }
  }

  /** The audit goes back as far as anybody knows. */
  @ParameterizedTest
  @EnumSource
  void whatPeopleHadSaidBeforeStandsInTheirHistoryOnce(TestDatabase database) {
    try (HikariDataSource tables = VersionTwo.leftBehind(database)) {
      JdbcStore before = JdbcStore.on(tables);
      before.jdbi().useHandle(handle -> VersionTwo.withdraw(handle, database));
      JdbcStore store = migrated(tables);
      store.jdbi().useHandle(handle -> handle.createScript(store.schema().script()).execute());

      assertThat(store.consentHistory("sheba", "rina"))
          .containsExactly(new ConsentEntry(NO, NO.at()));
      assertThat(known(store).consents()).containsExactly(NO);
    }
  }

  /** A node of version 2 leaves the columns alone that it does not know. */
  @ParameterizedTest
  @EnumSource
  void aWordThatTheVersionBeforeReplacesHasNoDetailsOfTheOlderOne(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = migrated(tables);
      store.recordConsents(List.of(YES.recordedBy("agent:anna").toText("terms-1")));

      store.jdbi().useHandle(handle -> VersionTwo.withdraw(handle, database));

      assertThat(known(store).consents()).containsExactly(NO);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theVersionBeforeTakesNoStopOfOneSenderForOneOfAll(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = migrated(tables);
      Suppression forAll =
          Suppression.of("sheba", RINA.address(), SuppressionReason.MANUAL, "admin", NOW);
      Suppression forMail =
          Suppression.of("sheba", RINA.address(), SuppressionReason.STOP, "smtp", NOW)
              .of(ChannelId.EMAIL);
      store.suppress(List.of(forAll, forMail));

      assertThat(
              store
                  .jdbi()
                  .<List<Suppression>, RuntimeException>withHandle(
                      handle -> VersionTwo.suppressions(handle, "rina@example.com")))
          .containsExactly(forAll);
      assertThat(known(store).suppressions()).containsExactlyInAnyOrder(forAll, forMail);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBouncesOfAnAddressOutlastWhatTheVersionBeforeWrites(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = migrated(tables);
      store.plan(List.of(Messages.ready("rina")), NOW);
      Claim claim = store.claim(Messages.claimRequest(1)).get(0);
      store.attempt(List.of(claim), NOW, (c, s) -> new AttemptDecision.Proceed(true));
      store.settle(List.of(bounced(claim)));

      store.jdbi().useHandle(handle -> VersionTwo.settle(handle, RINA.addressKey().subject()));

      assertThat(known(store).softBounces()).isEqualTo(1);
      assertThat(known(store).sentToAddress()).isEmpty();
    }
  }

  private static Settlement bounced(Claim claim) {
    return new Settlement(
        claim,
        List.of(MessageState.FAILED),
        NOW,
        NOW,
        "452 mailbox full",
        Optional.of("email"),
        Optional.empty(),
        Settlement.Tries.COUNT,
        Settlement.Places.KEEP,
        false,
        Optional.empty(),
        SoftBounces.ONE_MORE);
  }

  private static Standing known(JdbcStore store) {
    return store.standings(List.of(RINA)).get(0);
  }

  private static JdbcStore migrated(HikariDataSource tables) {
    JdbcStore store = JdbcStore.on(tables);
    store.schema().migrate();
    store.verify();
    return store;
  }
}
