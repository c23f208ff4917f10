package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.error.SettingsException;
import io.engage.message.BusinessKey;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision;
import io.engage.store.CampaignRun;
import io.engage.store.Claim;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.ProviderReport;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import io.engage.store.RunName;
import io.engage.store.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F37: a new version takes over the tables of the one before, and works beside it. */
class SchemaUpgradeTest {

  private static final RunName RUN = new RunName("sheba", "renewal", "2026-11-21");

  @ParameterizedTest
  @EnumSource
  void tablesOfTheVersionBeforeAreNotWorkedWith(TestDatabase database) {
    try (HikariDataSource tables = VersionOne.leftBehind(database)) {
      Assertions.assertThatThrownBy(JdbcStore.on(tables)::verify)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("version 1, this library needs");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOpenGoesOn(TestDatabase database) {
    try (HikariDataSource tables = VersionOne.leftBehind(database)) {
      JdbcStore store = migrated(tables);

      List<Claim> claims = store.claim(Messages.claimRequest(10));

      assertThat(claims).extracting(Claim::id).containsExactly(messages(1, 2, 3, 5));
      assertThat(claims)
          .extracting(Claim::isInterrupted)
          .containsExactly(false, false, false, true);
      assertThat(claims).extracting(Claim::needsWords).containsExactly(false, true, false, false);
      assertThat(claims.get(0).progress().possibleDuplicate()).isTrue();
      assertThat(claims.get(0).progress().tries()).isEqualTo(1);
      assertThat(send(store, claims.get(2))).isEqualTo(SENT);
      assertThat(store.settle(List.of(settled(claims.get(3), OUTCOME_UNKNOWN)))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerThatHadALeaseKeepsIt(TestDatabase database) {
    try (HikariDataSource tables = VersionOne.leftBehind(database)) {
      JdbcStore store = migrated(tables);
      Claim held =
          new Claim(
              store.find(VersionOne.message(4)).orElseThrow().message(),
              store.find(VersionOne.message(4)).orElseThrow().progress(),
              store.find(VersionOne.message(4)).orElseThrow().words(),
              1);

      assertThat(send(store, held)).isEqualTo(SENT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHadFailedIsListedAndDrivenAgain(TestDatabase database) {
    try (HikariDataSource tables = VersionOne.leftBehind(database)) {
      JdbcStore store = migrated(tables);
      MessageId dead = VersionOne.message(12);

      assertThat(store.deadLetters(DeadLetterQuery.of("sheba")))
          .extracting(DeadLetter::message, DeadLetter::reason)
          .containsExactly(
              Assertions.tuple(dead, "rejected (content): 554"),
              Assertions.tuple(VersionOne.message(13), "unreadable: facts"));
      assertThat(store.redrive(dead, "the admin", NOW)).isEqualTo(RedriveResult.REDRIVEN);
      Claim again =
          store.claim(Messages.claimRequest(10)).stream()
              .filter(claim -> claim.id().equals(dead))
              .findFirst()
              .orElseThrow();
      assertThat(again.fence()).as("claims of version 1 end here").isGreaterThan(1_000_000);
      assertThat(send(store, again)).isEqualTo(SENT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHadEndedIsStillKnown(TestDatabase database) {
    try (HikariDataSource tables = VersionOne.leftBehind(database)) {
      JdbcStore store = migrated(tables);

      CampaignRun run = store.openRun(RUN, Messages.nextId(), NOW);
      assertThat(run.cursor()).contains("person-16");
      assertThat(run.notPlanned()).containsEntry("minor", 7);
      assertThat(store.figures(run.id()).byState()).containsEntry(FAILED, 2);
      assertThat(store.report(delivered(VersionOne.message(14)))).isEqualTo(ReportResult.RECORDED);
      assertThat(store.cancel(BusinessKey.of("sheba", "booking:81"), "the host", NOW))
          .containsOnlyKeys(VersionOne.message(3), VersionOne.message(11));
    }
  }

  /** Nodes of the version before go on until they are replaced. */
  @ParameterizedTest
  @EnumSource
  void theVersionBeforeWorksOnTheNewTables(TestDatabase database) {
    try (HikariDataSource tables = database.empty()) {
      JdbcStore store = migrated(tables);
      store.jdbi().useHandle(VersionOne::writeRows);

      List<UUID> claimed = store.jdbi().inTransaction(handle -> VersionOne.claim(handle, database));
      assertThat(claimed)
          .containsExactlyInAnyOrder(
              IntStream.of(1, 2, 3, 5)
                  .mapToObj(n -> VersionOne.message(n).value())
                  .toArray(UUID[]::new));
      assertThat(
              store
                  .jdbi()
                  .<List<UUID>, RuntimeException>inTransaction(
                      handle -> VersionOne.hold(handle, claimed)))
          .containsExactlyElementsOf(claimed.stream().sorted().toList());
      MessageId failed = VersionOne.message(3);
      store.jdbi().useTransaction(handle -> VersionOne.fail(handle, failed.value()));

      assertThat(store.claim(Messages.claimRequest(10))).isEmpty();
      assertThat(store.redrive(failed, "the admin", NOW)).isEqualTo(RedriveResult.REDRIVEN);
      assertThat(send(store, store.claim(Messages.claimRequest(10)).get(0))).isEqualTo(SENT);
    }
  }

  private static JdbcStore migrated(HikariDataSource tables) {
    JdbcStore store = JdbcStore.on(tables);
    store.schema().migrate();
    store.verify();
    return store;
  }

  private static MessageState send(JdbcStore store, Claim claim) {
    assertThat(store.attempt(List.of(claim), NOW, (c, s) -> new AttemptDecision.Proceed(true)))
        .allMatch(result -> result.proceeds());
    assertThat(store.settle(List.of(settled(claim, SENT)))).containsExactly(claim.id());
    return store.find(claim.id()).orElseThrow().progress().state();
  }

  private static Settlement settled(Claim claim, MessageState end) {
    return new Settlement(
        claim,
        List.of(end),
        NOW,
        NOW,
        "250 OK",
        Optional.of("email"),
        Optional.of("1"),
        Settlement.Tries.COUNT,
        Settlement.Places.KEEP,
        false,
        Optional.empty());
  }

  private static ProviderReport delivered(MessageId id) {
    return new ProviderReport(
        id,
        ProviderReport.Kind.DELIVERED,
        Optional.of("smtp-14"),
        "delivered",
        NOW,
        Optional.empty());
  }

  private static MessageId[] messages(int... numbers) {
    return IntStream.of(numbers).mapToObj(VersionOne::message).toArray(MessageId[]::new);
  }
}
