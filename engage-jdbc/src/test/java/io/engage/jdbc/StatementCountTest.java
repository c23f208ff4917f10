package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.IdempotencyKey;
import io.engage.message.MessageState;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import io.engage.store.Allowance;
import io.engage.store.AttemptDecision;
import io.engage.store.CampaignRun;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.Lane;
import io.engage.store.LedgerQuery;
import io.engage.store.PlannedMessage;
import io.engage.store.Quota;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.SoftBounces;
import io.engage.testkit.RecordingChannel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of statements does not depend on how much there is to do. */
class StatementCountTest {

  private static final int FEW = 10;
  private static final int MANY = 500;

  private static final String RECEIPT =
      """
      facts:
      approved: Content team, 2026-11-01
      subject: Your receipt

      Thank you. We have your payment.
      """;

  private static final int CLAIM = 0;
  private static final int COMPOSE = 1;
  private static final int ATTEMPT = 2;
  private static final int SETTLE = 3;

  @ParameterizedTest
  @EnumSource
  void planningAPage(TestDatabase database) {
    assertThat(planPage(database, MANY)).isEqualTo(planPage(database, FEW)).isBetween(6, 14);
  }

  /** Each of them takes an older one back. */
  @ParameterizedTest
  @EnumSource
  void planningAPageOfNewGenerations(TestDatabase database) {
    assertThat(planNewer(database, MANY)).isEqualTo(planNewer(database, FEW)).isBetween(6, 17);
  }

  @ParameterizedTest
  @EnumSource
  void takingPermits(TestDatabase database) {
    JdbcStore store = database.store();
    Map<Quota, Integer> wanted =
        IntStream.range(0, FEW)
            .boxed()
            .collect(Collectors.toMap(i -> new Quota("q" + i, 5, Duration.ofHours(1)), i -> 2));

    assertThat(count(store, () -> assertThat(store.takePermits(wanted)).hasSize(FEW)))
        .isLessThanOrEqualTo(3);
  }

  /** One to set tokens aside, one to settle, however many budgets there are. */
  @ParameterizedTest
  @EnumSource
  void spendingTokens(TestDatabase database) {
    JdbcStore store = database.store();
    List<Allowance> budgets =
        IntStream.range(0, FEW).mapToObj(i -> new Allowance("budget " + i, 1_000)).toList();
    List<String> names = budgets.stream().map(Allowance::name).toList();

    assertThat(count(store, () -> assertThat(store.reserveTokens(budgets, 100)).isEmpty()))
        .isEqualTo(1);
    assertThat(count(store, () -> store.returnTokens(names, 60))).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void adviceBeforePlanning(TestDatabase database) {
    assertThat(advice(database, MANY)).isEqualTo(advice(database, FEW)).isBetween(3, 5);
  }

  @ParameterizedTest
  @EnumSource
  void recordingConsentAndSuppression(TestDatabase database) {
    assertThat(record(database, MANY)).isEqualTo(record(database, FEW)).isBetween(2, 6);
  }

  @ParameterizedTest
  @EnumSource
  void recordingPreferences(TestDatabase database) {
    assertThat(prefer(database, MANY)).isEqualTo(prefer(database, FEW)).isBetween(2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void theWayOfAMessage(TestDatabase database) {
    assertThat(wayOf(database, MANY)).isEqualTo(wayOf(database, FEW));
  }

  /** A growth law: no more than four round trips to attempt a group, and to record how it fared. */
  @Test
  void theWayOfAMessageInPostgres() {
    List<Integer> counts = wayOf(TestDatabase.POSTGRES, FEW);

    assertThat(counts.get(CLAIM)).as("claim").isEqualTo(2);
    assertThat(counts.get(COMPOSE)).as("compose").isEqualTo(2);
    assertThat(counts.get(ATTEMPT)).as("attempt").isEqualTo(4);
    assertThat(counts.get(SETTLE)).as("settle").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void readingTheLedger(TestDatabase database) {
    assertThat(read(database, MANY)).isEqualTo(read(database, FEW)).isEqualTo(2);
  }

  /** From asking for it to the answer that it is sent; the growth law, which it misses, says 8. */
  @Test
  void aSingleSendInPostgres() {
    assertThat(sendOne(TestDatabase.POSTGRES)).isEqualTo(14);
  }

  /** One statement for each table it writes, and nobody is far away. */
  @Test
  void aSingleSendInH2() {
    assertThat(sendOne(TestDatabase.H2)).isEqualTo(23);
  }

  private static int sendOne(TestDatabase database) {
    JdbcStore store = database.store();
    EngagementPipeline engage = pipeline(store);
    engage.send(receipt("karim").build());

    return count(store, () -> assertThat(engage.send(receipt("rina").build())).isSent());
  }

  private static EngagementPipeline pipeline(JdbcStore store) {
    return EngagementPipeline.builder()
        .store(store)
        .channel(RecordingChannel.email())
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), RECEIPT)))
        .zone(ZoneOffset.UTC)
        .production()
        .build();
  }

  private static SendRequest.Builder receipt(String person) {
    return SendRequest.to(Recipient.withId(person).email(person + "@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt");
  }

  private static int planPage(TestDatabase database, int size) {
    JdbcStore store = database.store();
    CampaignRun run = store.openRun(new RunName("sheba", "renewal", "1"), Messages.nextId(), NOW);
    RunPage page =
        new RunPage(
            run, Messages.ready(size), Map.of("minor", size, "no consent", 1), Optional.of("p1"));
    return count(store, () -> store.planPage(page, NOW));
  }

  private static int planNewer(TestDatabase database, int size) {
    JdbcStore store = database.store();
    store.plan(ofGeneration(size, 1), NOW);
    List<PlannedMessage> newer = ofGeneration(size, 2);
    int statements = count(store, () -> store.plan(newer, NOW));
    assertThat(store.entries(LedgerQuery.of("sheba").state(MessageState.CANCELLED).size(MANY)))
        .hasSize(size);
    return statements;
  }

  private static List<PlannedMessage> ofGeneration(int size, int generation) {
    return IntStream.range(0, size)
        .mapToObj(i -> Messages.about(Messages.ready("person-" + i), "booking:" + i, generation))
        .toList();
  }

  private static int advice(TestDatabase database, int size) {
    JdbcStore store = database.store();
    List<PlannedMessage> planned = Messages.ready(size);
    store.plan(planned, NOW);
    List<Addressee> people = planned.stream().map(one -> one.message().to()).toList();
    List<IdempotencyKey> keys = planned.stream().map(one -> one.message().key()).toList();
    return count(
        store,
        () -> {
          assertThat(store.standings(people)).hasSize(size);
          assertThat(store.taken("sheba", keys)).hasSize(size);
        });
  }

  private static int record(TestDatabase database, int size) {
    JdbcStore store = database.store();
    List<Addressee> people = Messages.ready(size).stream().map(one -> one.message().to()).toList();
    List<Consent> consents =
        people.stream()
            .map(
                to ->
                    Consent.granted(
                        to.tenant(),
                        to.recipientId(),
                        Purpose.PROMOTIONAL,
                        ChannelId.EMAIL,
                        "import",
                        NOW))
            .toList();
    List<Suppression> suppressions =
        people.stream()
            .map(
                to ->
                    Suppression.of(
                        to.tenant(), to.address(), SuppressionReason.MANUAL, "admin", NOW))
            .toList();
    return count(
        store,
        () -> {
          store.recordConsents(consents);
          store.suppress(suppressions);
        });
  }

  private static int prefer(TestDatabase database, int size) {
    JdbcStore store = database.store();
    List<Preferences> wishes =
        Messages.ready(size).stream()
            .map(one -> Preferences.none(one.message().to().personKey(), "page", NOW))
            .toList();
    return count(store, () -> store.recordPreferences(wishes));
  }

  /** Claim and compose, claim and attempt with every answer there is, settle. */
  private static List<Integer> wayOf(TestDatabase database, int size) {
    JdbcStore store = database.store();
    store.plan(
        IntStream.range(0, size).mapToObj(i -> Messages.pending("person-" + i)).toList(), NOW);
    int[] counts = new int[4];
    List<Claim> pending = claim(store, size, counts);
    List<Composition> words =
        pending.stream().map(claim -> new Composition(claim, Messages.words("Dear"))).toList();
    counts[COMPOSE] = count(store, () -> assertThat(store.compose(words, NOW)).hasSize(size));
    List<Claim> ready = claim(store, size, counts);
    AtomicInteger asked = new AtomicInteger();
    counts[ATTEMPT] =
        count(
            store,
            () ->
                store.attempt(
                    ready,
                    NOW,
                    (claim, standing) ->
                        switch (asked.getAndIncrement() % 5) {
                          case 0 -> new AttemptDecision.Defer(NOW.plusSeconds(60), "window");
                          case 1 -> new AttemptDecision.Skip("cap");
                          default -> new AttemptDecision.Proceed(true);
                        }));
    List<Settlement> outcomes = ready.stream().map(StatementCountTest::sent).toList();
    counts[SETTLE] = count(store, () -> assertThat(store.settle(outcomes)).hasSize(size * 3 / 5));
    return IntStream.of(counts).boxed().toList();
  }

  private static List<Claim> claim(JdbcStore store, int size, int[] counts) {
    List<Claim> claims = new ArrayList<>();
    ClaimRequest request = inLanes(Messages.claimRequest(size));
    counts[CLAIM] = count(store, () -> claims.addAll(store.claim(request)));
    assertThat(claims).hasSize(size);
    return claims;
  }

  /** A worker looks for the lanes now and then, not for every claim. */
  private static ClaimRequest inLanes(ClaimRequest request) {
    return new ClaimRequest(
        request.owner(),
        request.limit(),
        request.lease(),
        request.now(),
        request.channels(),
        request.only(),
        List.of(
            new Lane("sheba", ChannelId.EMAIL, false), new Lane("sheba", ChannelId.EMAIL, true)),
        request.share(),
        request.first());
  }

  private static Settlement sent(Claim claim) {
    return new Settlement(
        claim,
        List.of(MessageState.SENT),
        NOW,
        NOW,
        "250 OK",
        Optional.of("smtp"),
        Optional.of("1"),
        Settlement.Tries.COUNT,
        Places.RESTAMP,
        false,
        Optional.empty(),
        SoftBounces.NONE);
  }

  private static int read(TestDatabase database, int size) {
    JdbcStore store = database.store();
    store.plan(Messages.ready(size), NOW);
    return count(
        store, () -> assertThat(store.entries(LedgerQuery.of("sheba").size(MANY))).hasSize(size));
  }

  static int count(JdbcStore store, Runnable work) {
    AtomicInteger statements = new AtomicInteger();
    SqlStatements config = store.jdbi().getConfig(SqlStatements.class);
    config.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    work.run();
    config.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return statements.get();
  }
}
