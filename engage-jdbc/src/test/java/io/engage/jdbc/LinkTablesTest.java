package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.link.DeepLinks;
import io.engage.link.LinkClaims;
import io.engage.link.LinkKey;
import io.engage.link.LinkTarget;
import io.engage.link.ShortLink;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Topic;
import io.engage.store.LinkUse;
import io.engage.testkit.RecordingChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links in tables: what they cost, and what becomes of their use in the host's transaction. */
class LinkTablesTest {

  private static final LinkUse USE =
      new LinkUse("sheba", LinkKind.CANCEL, "m1", NOW, NOW.plus(Duration.ofHours(48)));

  private static final String RECEIPT =
      """
      facts:
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you. We have your payment.
      """;

  @ParameterizedTest
  @EnumSource
  void aRollbackMakesALinkUsableAgain(TestDatabase database) throws SQLException {
    JdbcStore store = database.store();
    try (Connection connection = open(database)) {
      assertThat(JdbcStore.within(connection).useLink(USE)).isTrue();
      connection.rollback();
      assertThat(store.isLinkUsed("sheba", LinkKind.CANCEL, "m1")).isFalse();

      assertThat(JdbcStore.within(connection).useLink(USE)).isTrue();
      assertThat(JdbcStore.within(connection).useLink(USE)).isFalse();
      connection.commit();
    }
    assertThat(store.useLink(USE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S11: who comes while another's transaction is open gets the link if that fails")
  void whoComesSecondGetsTheLinkWhereTheFirstFails(TestDatabase database) throws Exception {
    assertThat(secondWhereTheFirst(database, Connection::rollback)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S11: who comes while another's transaction is open loses if that is committed")
  void whoComesSecondLosesWhereTheFirstCommits(TestDatabase database) throws Exception {
    assertThat(secondWhereTheFirst(database, Connection::commit)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S11: so it is between two transactions of the host's, and the loser's goes on")
  void ofTwoTransactionsOfTheHostOneWins(TestDatabase database) throws Exception {
    JdbcStore store = database.store();
    assertThat(
            secondWhereTheFirst(
                database,
                Connection::commit,
                () -> {
                  try (Connection connection = open(database)) {
                    boolean won = JdbcStore.within(connection).useLink(USE);
                    assertThat(JdbcStore.within(connection).useLink(other())).isTrue();
                    connection.commit();
                    return won;
                  }
                }))
        .isFalse();
    assertThat(store.isLinkUsed("sheba", LinkKind.CANCEL, "m2")).isTrue();
  }

  private static LinkUse other() {
    return new LinkUse("sheba", LinkKind.CANCEL, "m2", NOW, NOW.plus(Duration.ofHours(48)));
  }

  @ParameterizedTest
  @EnumSource
  void linksAreKeptAndUsedInOneStatement(TestDatabase database) {
    JdbcStore store = database.store();

    for (int size : new int[] {1, 16, 500}) {
      assertThat(StatementCountTest.count(store, () -> store.keepShortLinks(links(size))))
          .isEqualTo(1);
    }
    assertThat(StatementCountTest.count(store, () -> store.useLink(USE))).isEqualTo(1);
  }

  /** At most one statement more for a group, and none where no short links are configured. */
  @ParameterizedTest
  @EnumSource
  void aShortLinkCostsOneStatementForEachGroup(TestDatabase database) {
    LinkKey key = LinkKey.of("k1", "0123456789abcdef0123456789abcdef");
    DeepLinks longOnes = DeepLinks.at("https://app.sheba.xyz/book").signedWith(key);
    DeepLinks shortOnes =
        DeepLinks.at("https://app.sheba.xyz/book").shortAt("https://sb.xyz/s").signedWith(key);

    int without = sending(database, Optional.empty());

    assertThat(sending(database, Optional.of(longOnes))).isEqualTo(without);
    assertThat(sending(database, Optional.of(shortOnes))).isEqualTo(without + 1);
  }

  /** Whatever there is besides; what expired is found by when it did. */
  @Test
  void linksAreFoundAndForgottenByIndexesAlone() {
    try (HikariDataSource fresh = TestDatabase.POSTGRES.empty()) {
      JdbcStore store = JdbcStore.postgres(fresh);
      store.schema().migrate();

      assertThat(plan(store, LinkTables.FIND)).anyMatch(line -> line.contains("engage_short_link"));
      for (String sql :
          List.of(
              LinkTables.USED, LinkTables.FIND, LinkTables.FORGET_USES, LinkTables.FORGET_SHORT)) {
        assertThat(plan(store, sql)).noneMatch(line -> line.contains("Seq Scan"));
      }
    }
  }

  private static boolean secondWhereTheFirst(TestDatabase database, End end) throws Exception {
    JdbcStore store = database.store();
    return secondWhereTheFirst(database, end, () -> store.useLink(USE));
  }

  private static boolean secondWhereTheFirst(TestDatabase database, End end, Callable<Boolean> use)
      throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    CountDownLatch begun = new CountDownLatch(1);
    try (Connection connection = open(database)) {
      assertThat(JdbcStore.within(connection).useLink(USE)).isTrue();
      Future<Boolean> second =
          threads.submit(
              () -> {
                begun.countDown();
                return use.call();
              });
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      end.of(connection);
      return second.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int sending(TestDatabase database, Optional<DeepLinks> links) {
    JdbcStore store = database.store();
    EngagementPipelineBuilder builder =
        EngagementPipeline.builder()
            .store(store)
            .channel(RecordingChannel.sms())
            .templates(
                TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)))
            .zone(ZoneOffset.UTC)
            .production();
    links.ifPresent(builder::links);
    EngagementPipeline engage = builder.build();
    engage.send(receipt("karim"));
    return StatementCountTest.count(store, () -> assertThat(engage.send(receipt("rina"))).isSent());
  }

  private static SendRequest receipt(String person) {
    return SendRequest.to(Recipient.withId(person).phone("+8801712345678").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .channel(ChannelId.SMS)
        .build();
  }

  private static List<ShortLink> links(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new ShortLink(
                    String.format("%064d", i),
                    "k1",
                    new LinkTarget(LinkKind.BOOKING, claims("m" + i), ChannelId.SMS, "c")))
        .toList();
  }

  private static LinkClaims claims(String id) {
    return new LinkClaims(
        id,
        "sheba",
        "rina",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        NOW,
        NOW.plus(Duration.ofHours(48)));
  }

  private static List<String> plan(JdbcStore store, String sql) {
    String anyValues =
        sql.replaceAll(":(digest|kind|tenant|link_id)", "'x'")
            .replace(":before", "CURRENT_TIMESTAMP")
            .replace(":most", "1000");
    return store
        .jdbi()
        .inTransaction(
            handle -> {
              handle.createQuery(PostgresDialect.PREFER_INDEXES).mapTo(String.class).one();
              return handle.createQuery("EXPLAIN " + anyValues).mapTo(String.class).list();
            });
  }

  private static Connection open(TestDatabase database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private interface End {
    void of(Connection connection) throws SQLException;
  }
}
