package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Claim;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for consent, suppression and what was sent. */
abstract class ContactRules extends StoreScenario {

  private static final Consent YES =
      Consent.granted(TENANT, "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup-form", NOW);

  private static final Message TO_RINA = Draft.to("rina").message();

  ContactRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void nothingIsKnownOfAStranger() {
    assertThat(standing(TO_RINA)).isEqualTo(Standing.unknown());
  }

  @Test
  void consentIsKeptAsItWasSaid() {
    Consent narrow =
        new Consent(
            TENANT,
            "rina",
            Role.WORKER,
            Purpose.REMINDER,
            Optional.of("renewal"),
            Optional.empty(),
            false,
            "আমদানি",
            LATER);
    store.recordConsents(List.of(YES, narrow));

    assertThat(standing(TO_RINA).consents()).containsExactlyInAnyOrder(YES, narrow);
  }

  @Test
  void aLaterWordReplacesTheEarlierOneOfItsScope() {
    store.recordConsents(List.of(YES));
    Consent no = YES.withdrawn("unsubscribe-link", LATER);
    store.recordConsents(List.of(no));
    assertThat(standing(TO_RINA).consents()).containsExactly(no);

    Consent yesAgain =
        Consent.granted(TENANT, "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "shop", LATER);
    store.recordConsents(List.of(yesAgain));
    assertThat(standing(TO_RINA).consents()).containsExactly(yesAgain);
  }

  @Test
  void withinOneListTheLastWordCounts() {
    Consent no = YES.withdrawn("unsubscribe-link", LATER);
    Consent yesAgain = YES.withdrawn("import", NOW);
    store.recordConsents(List.of(YES, no, yesAgain));

    assertThat(standing(TO_RINA).consents()).containsExactly(yesAgain);
  }

  /** F28: the clocks of two nodes differ. */
  @Test
  void aWithdrawalCountsThoughItsClockIsBehind() {
    store.recordConsents(List.of(YES));
    Consent no = YES.withdrawn("unsubscribe-link", NOW.minusSeconds(600));
    store.recordConsents(List.of(no));

    assertThat(standing(TO_RINA).consents()).containsExactly(no);
  }

  @Test
  void everyPartOfTheScopeSeparates() {
    List<Consent> all = new ArrayList<>();
    all.add(YES);
    all.add(scope(Role.WORKER, Purpose.PROMOTIONAL, "", "email"));
    all.add(scope(Role.CUSTOMER, Purpose.REMINDER, "", "email"));
    all.add(scope(Role.CUSTOMER, Purpose.PROMOTIONAL, "renewal", "email"));
    all.add(scope(Role.CUSTOMER, Purpose.PROMOTIONAL, "news", "email"));
    all.add(scope(Role.CUSTOMER, Purpose.PROMOTIONAL, "", "sms"));
    all.add(scope(Role.CUSTOMER, Purpose.PROMOTIONAL, "", ""));
    store.recordConsents(all);
    Consent no = YES.withdrawn("unsubscribe-link", LATER);

    store.recordConsents(List.of(no));

    List<Consent> expected = new ArrayList<>(all.subList(1, all.size()));
    expected.add(no);
    assertThat(standing(TO_RINA).consents()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void consentOfOthersIsNotShown() {
    store.recordConsents(
        List.of(
            Consent.granted(
                "tutormax", "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW),
            Consent.granted(TENANT, "karim", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW)));

    assertThat(standing(TO_RINA).consents()).isEmpty();
  }

  @Test
  void anAddressIsSuppressedHoweverItIsWritten() {
    Suppression bounce = suppression("Rina@Example.COM", SuppressionReason.HARD_BOUNCE);
    store.suppress(List.of(bounce));

    assertThat(standing(TO_RINA).suppressions())
        .extracting(Suppression::reason, Suppression::source, Suppression::at)
        .containsExactly(tuple(SuppressionReason.HARD_BOUNCE, "smtp", NOW));
    assertThat(standing(TO_RINA).suppressions().get(0).address().identity())
        .isEqualTo("rina@example.com");
  }

  @Test
  void aSuppressionHoldsForTheAddressWhoeverHasIt() {
    Suppression stop = suppression("rina@example.com", SuppressionReason.STOP);
    Suppression foreign =
        Suppression.of(
            "tutormax", Address.email("salma@example.com"), SuppressionReason.STOP, "twilio", NOW);
    store.suppress(List.of(stop, foreign));

    assertThat(standing(Draft.to("salma").message()).suppressions()).isEmpty();
    Message toKarim = Draft.to("karim").at(Address.email("rina@example.com")).message();
    assertThat(standing(toKarim).suppressions()).containsExactly(stop);
    assertThat(standing(Draft.to("karim").message()).suppressions()).isEmpty();
    assertThat(standing(Draft.to("rina").tenant("tutormax").message()).suppressions()).isEmpty();
  }

  @Test
  void everyReasonStandsForItself() {
    List<Suppression> all = new ArrayList<>();
    for (SuppressionReason reason : SuppressionReason.values()) {
      all.add(suppression("rina@example.com", reason));
    }
    store.suppress(all);

    assertThat(standing(TO_RINA).suppressions()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void anEntryOfTheSameReasonIsReplaced() {
    Suppression first = suppression("rina@example.com", SuppressionReason.MANUAL);
    Suppression second = until("Rina@example.com", LATER);
    Suppression third = until("rina@example.com", LATER.plusSeconds(60));
    store.suppress(List.of(first));
    store.suppress(List.of(second, third));

    assertThat(standing(TO_RINA).suppressions()).containsExactly(third);
  }

  @Test
  void entriesThatExpiredAreHandedOverToo() {
    Suppression expired = until("rina@example.com", NOW.minusSeconds(86_400));
    store.suppress(List.of(expired));

    assertThat(standing(TO_RINA).suppressions()).containsExactly(expired);
  }

  @Test
  void aSuppressionIsLiftedReasonByReason() {
    Suppression manual = suppression("rina@example.com", SuppressionReason.MANUAL);
    Suppression stop = suppression("rina@example.com", SuppressionReason.STOP);
    store.suppress(List.of(manual, stop));

    store.lift("tutormax", manual.address(), SuppressionReason.MANUAL);
    assertThat(standing(TO_RINA).suppressions()).containsExactlyInAnyOrder(manual, stop);

    store.lift(TENANT, Address.email("RINA@example.com"), SuppressionReason.MANUAL);
    store.lift(TENANT, manual.address(), SuppressionReason.MANUAL);
    assertThat(standing(TO_RINA).suppressions()).containsExactly(stop);
  }

  @Test
  void standingsComeInTheOrderAskedAndForRepetitionsToo() {
    store.recordConsents(List.of(YES));
    Suppression stop = suppression("karim@example.com", SuppressionReason.STOP);
    store.suppress(List.of(stop));
    Claim toSalma = sending(Draft.to("salma"));
    Addressee rina = TO_RINA.to();
    Addressee karim = Draft.to("karim").message().to();
    Addressee salma = toSalma.message().to();

    List<Standing> standings = store.standings(List.of(karim, rina, salma, karim, rina));

    assertThat(standings).extracting(s -> s.consents().size()).containsExactly(0, 1, 0, 0, 1);
    assertThat(standings).extracting(s -> s.suppressions().size()).containsExactly(1, 0, 0, 1, 0);
    assertThat(standings).extracting(s -> s.sentToPerson().size()).containsExactly(0, 0, 1, 0, 0);
    assertThat(standings).extracting(s -> s.sentToAddress().size()).containsExactly(0, 0, 1, 0, 0);
    assertThat(store.standings(List.of())).isEmpty();
  }

  @Test
  void standingsOfManyPeopleAreAnsweredAtOnce() {
    List<Addressee> people = new ArrayList<>();
    List<Consent> consents = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      people.add(Draft.to("person-" + i).message().to());
      consents.add(
          Consent.granted(
              TENANT, "person-" + i, Purpose.PROMOTIONAL, ChannelId.EMAIL, "source-" + i, NOW));
    }
    store.recordConsents(consents);

    assertThat(store.standings(people))
        .extracting(standing -> standing.consents().get(0))
        .containsExactlyElementsOf(consents);
  }

  private static Consent scope(Role role, Purpose purpose, String topic, String channel) {
    return new Consent(
        TENANT,
        "rina",
        role,
        purpose,
        Optional.of(topic).filter(text -> !text.isEmpty()),
        Optional.of(channel).filter(text -> !text.isEmpty()).map(ChannelId::of),
        true,
        "signup-form",
        NOW);
  }

  private static Suppression suppression(String mail, SuppressionReason reason) {
    return Suppression.of(TENANT, Address.email(mail), reason, "smtp", NOW);
  }

  private static Suppression until(String mail, Instant expiry) {
    return new Suppression(
        TENANT, Address.email(mail), SuppressionReason.MANUAL, "admin", NOW, Optional.of(expiry));
  }
}
