package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Terms;
import io.engage.store.AttemptDecision;
import io.engage.store.CampaignRun;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ConsentEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlannedMessage;
import io.engage.store.PolicyRevision;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import io.engage.store.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S20: whatever a text looks like, it is a value. */
class SqlInjectionTest {

  private static final String EVIL =
      "x', 'y'); DROP TABLE engage_message; -- \" $1 :name ? {ts} \\ ${table} <list> ::text";

  private static final Address ADDRESS = new Address(AddressKind.of("evil"), EVIL);

  @ParameterizedTest
  @EnumSource
  void everyTextComesBackAsItWent(TestDatabase database) {
    JdbcStore store = database.store();
    MessageId id = new MessageId(Messages.nextId());
    Message message = Messages.message(id, EVIL, EVIL, EVIL, ADDRESS, Map.of(EVIL, EVIL));
    Words words =
        new Words(
            new MessageContent(
                EVIL,
                EVIL,
                Optional.of(EVIL),
                Optional.of(EVIL),
                Optional.of(EVIL),
                Optional.of(EVIL)),
            Words.Source.FALLBACK,
            EVIL,
            Optional.of(EVIL),
            Optional.of(EVIL));
    CampaignRun run = store.openRun(new RunName(EVIL, EVIL, EVIL), Messages.nextId(), NOW);

    CampaignRun planned =
        store.planPage(
            new RunPage(
                run,
                List.of(
                    new PlannedMessage(message, MessageState.READY, NOW, Optional.of(words), EVIL)),
                Map.of(EVIL, 2),
                Optional.of(EVIL)),
            NOW);

    assertThat(planned.cursor()).contains(EVIL);
    assertThat(planned.notPlanned()).containsEntry(EVIL, 2);
    assertThat(store.taken(EVIL, List.of(message.key()))).containsExactly(message.key());
    assertThat(store.find(id).orElseThrow().message()).isEqualTo(message);
    assertThat(store.find(id).orElseThrow().words()).contains(words);
    assertThat(store.entries(LedgerQuery.of(EVIL).recipient(EVIL))).hasSize(1);
    assertThat(store.entries(LedgerQuery.of("x' OR '1'='1"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void consentSuppressionAndCausesAreValuesToo(TestDatabase database) {
    JdbcStore store = database.store();
    Message message =
        Messages.message(new MessageId(Messages.nextId()), EVIL, EVIL, EVIL, ADDRESS, Map.of());
    Consent consent = Consent.granted(EVIL, EVIL, Purpose.PROMOTIONAL, ChannelId.EMAIL, EVIL, NOW);
    Suppression manual = Suppression.of(EVIL, ADDRESS, SuppressionReason.MANUAL, EVIL, NOW);
    store.recordConsents(List.of(consent));
    store.suppress(List.of(manual));
    store.plan(List.of(Messages.ready(message)), NOW);
    Claim claim = store.claim(Messages.claimRequest(1)).get(0);

    store.attempt(
        List.of(claim),
        NOW,
        (about, standing) -> {
          assertThat(standing.consents()).containsExactly(consent);
          assertThat(standing.suppressions()).containsExactly(manual);
          return new AttemptDecision.Defer(NOW, EVIL);
        });

    assertThat(store.find(message.id()).orElseThrow().progress().reason()).contains(EVIL);
    assertThat(store.cancel(message.id(), EVIL, NOW)).isEqualTo(CancelResult.CANCELLED);
    store.lift(EVIL, ADDRESS, SuppressionReason.MANUAL);
    assertThat(store.standings(List.of(message.to())))
        .containsExactly(new Standing(List.of(consent), List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void wishesTermsAndPoliciesAreValuesToo(TestDatabase database) {
    JdbcStore store = database.store();
    Message message =
        Messages.message(new MessageId(Messages.nextId()), EVIL, EVIL, EVIL, ADDRESS, Map.of())
            .on(Terms.usual().withMinor(Optional.of(EVIL)));
    Preferences wish = Preferences.none(message.to().personKey(), EVIL, NOW);
    Consent consent =
        Consent.granted(EVIL, EVIL, Purpose.PROMOTIONAL, ChannelId.EMAIL, EVIL, NOW)
            .recordedBy(EVIL)
            .toText(EVIL);
    Suppression stop =
        Suppression.of(EVIL, ADDRESS, SuppressionReason.STOP, EVIL, NOW).of(ChannelId.EMAIL);
    PolicyRevision policy = new PolicyRevision(EVIL, 1, EVIL, EVIL, EVIL, NOW);
    store.recordPreferences(List.of(wish));
    store.recordConsents(List.of(consent));
    store.suppress(List.of(stop));
    store.plan(List.of(Messages.ready(message)), NOW);

    assertThat(store.record(policy)).isTrue();
    assertThat(store.policyHistory(EVIL)).containsExactly(policy);
    assertThat(store.find(message.id()).orElseThrow().message()).isEqualTo(message);
    assertThat(store.consentHistory(EVIL, EVIL))
        .extracting(ConsentEntry::consent)
        .containsExactly(consent);
    Standing known = store.standings(List.of(message.to())).get(0);
    assertThat(known.preferences()).containsExactly(wish);
    assertThat(known.suppressions()).containsExactly(stop);
  }

  /** A provider's answer may hold what PostgreSQL cannot store. */
  @ParameterizedTest
  @EnumSource
  void aNulInAReasonIsReplaced(TestDatabase database) {
    JdbcStore store = database.store();
    PlannedMessage planned = Messages.ready("rina");
    store.plan(List.of(planned), NOW);

    store.cancel(planned.message().id(), "a\0b", NOW);

    assertThat(store.find(planned.message().id()).orElseThrow().progress().reason())
        .contains("a\uFFFDb");
  }

  /** Words are stored as they are, NUL included. */
  @ParameterizedTest
  @EnumSource
  void wordsKeepEverySign(TestDatabase database) {
    JdbcStore store = database.store();
    Words odd = Messages.words("a\0b \uD83D\uDE00 \u2028 ক");
    PlannedMessage planned =
        new PlannedMessage(
            Messages.ready("rina").message(), MessageState.READY, NOW, Optional.of(odd), "x");

    store.plan(List.of(planned), NOW);

    assertThat(store.find(planned.message().id()).orElseThrow().words()).contains(odd);
  }
}
