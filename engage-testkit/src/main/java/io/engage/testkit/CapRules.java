package io.engage.testkit;

import static io.engage.message.MessageState.OUTCOME_UNKNOWN;
import static io.engage.message.MessageState.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Reservation;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.PlannedMessage;
import io.engage.store.Settlement.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What holds for the places messages take under the frequency caps. */
abstract class CapRules extends StoreScenario {

  private static final Address PHONE = Address.phone("+8801712345678");

  /** One message per person and one per address. */
  private static final AttemptGate ONE =
      (claim, standing) ->
          others(claim, standing.sentToPerson()) + others(claim, standing.sentToAddress()) == 0
              ? new Proceed(true)
              : new Skip("cap: 1 of 1");

  CapRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageThatGoesTakesAPlaceWithPersonAndAddress() {
    Claim claim = claimed(Draft.to("rina").topic(Topic.reminder("visit")).ready(NOW));

    attempt(claim, LATER, OPEN);

    Reservation place = claim.message().reservation(LATER);
    assertThat(standing(claim.message()).sentToPerson()).containsExactly(place);
    assertThat(standing(claim.message()).sentToAddress()).containsExactly(place);
  }

  @Test
  void aMessageThatDoesNotCountTakesNoPlace() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    attempt(claim, (about, standing) -> new Proceed(false));

    assertThat(standing(claim.message()).sentToPerson()).isEmpty();
    assertThat(standing(claim.message()).sentToAddress()).isEmpty();
  }

  @Test
  void aMessageThatIsSkippedTakesNoPlace() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));

    attempt(claim, (about, standing) -> new Skip("no"));

    assertThat(standing(claim.message()).sentToPerson()).isEmpty();
  }

  @Test
  void aPersonIsCountedAcrossChannelsAndAddresses() {
    Claim mail = sending(Draft.to("rina"));
    Message sms = Draft.to("rina").over(ChannelId.SMS, PHONE).message();

    assertThat(standing(sms).sentToPerson()).containsExactly(mail.message().reservation(NOW));
    assertThat(standing(sms).sentToAddress()).isEmpty();
  }

  /** F34: the same address under two ids. */
  @Test
  void anAddressIsCountedAcrossPeopleAndChannels() {
    Claim sms = sending(Draft.to("rina").over(ChannelId.SMS, PHONE));
    Message whatsapp = Draft.to("karim").over(ChannelId.WHATSAPP, PHONE).message();

    assertThat(standing(whatsapp).sentToPerson()).isEmpty();
    assertThat(standing(whatsapp).sentToAddress()).containsExactly(sms.message().reservation(NOW));
  }

  /** F34. */
  @Test
  void aMailAddressIsOneHoweverItIsWritten() {
    sending(Draft.to("rina").at(Address.email("Home@Example.com")));

    assertThat(
            standing(Draft.to("karim").at(Address.email("home@example.COM")).message())
                .sentToAddress())
        .hasSize(1);
  }

  @Test
  void anotherTenantsMessagesAreNotCounted() {
    sending(Draft.to("rina"));

    Message other = Draft.to("rina").tenant("tutormax").message();
    assertThat(standing(other).sentToPerson()).isEmpty();
    assertThat(standing(other).sentToAddress()).isEmpty();
  }

  @Test
  void messagesOfAGroupSeeThePlacesTakenBeforeThem() {
    Claim first = claimed(Draft.to("rina").ready(NOW));
    Claim second = claimed(Draft.to("rina").ready(NOW));
    Claim sameAddress = claimed(Draft.to("karim").at(first.message().to().address()).ready(NOW));
    Claim unrelated = claimed(Draft.to("salma").ready(NOW));

    List<AttemptResult> results =
        store.attempt(List.of(second, first, sameAddress, unrelated), NOW, ONE);

    assertThat(results)
        .extracting(AttemptResult::proceeds)
        .containsExactly(true, false, false, true);
  }

  @Test
  void messagesThatWereSkippedInAGroupTakeNothingFromTheNext() {
    Claim first = claimed(Draft.to("rina").ready(NOW));
    Claim second = claimed(Draft.to("rina").ready(NOW));
    AttemptGate notTheFirst =
        (claim, standing) ->
            claim.id().equals(first.id()) ? new Skip("no") : ONE.decide(claim, standing);

    assertThat(store.attempt(List.of(first, second), NOW, notTheFirst))
        .extracting(AttemptResult::proceeds)
        .containsExactly(false, true);
  }

  @Test
  void aMessageThatIsTriedAgainMovesItsPlaceAndTakesNoSecond() {
    Claim first = sending(Draft.to("rina"));
    store.settle(
        List.of(
            Settling.of(first, OUTCOME_UNKNOWN, SCHEDULED).due(LATER).places(Places.KEEP).done()));
    Claim second = claim(first.id(), LATER);
    List<Reservation> seen = new ArrayList<>();

    attempt(
        second,
        LATER,
        (claim, standing) -> {
          seen.addAll(standing.sentToPerson());
          return new Proceed(true);
        });

    assertThat(seen).as("its own place is shown").containsExactly(reservation(first, NOW));
    assertThat(standing(first.message()).sentToPerson()).containsExactly(reservation(first, LATER));
    assertThat(standing(first.message()).sentToAddress())
        .containsExactly(reservation(first, LATER));
  }

  @Test
  void placesOfAYearAreKept() {
    Claim old = claimed(Draft.to("rina").ready(NOW));
    attempt(old, NOW, OPEN);
    Instant aYearLater = NOW.plus(Duration.ofDays(365));
    Claim fresh = claimed(Draft.to("rina").ready(NOW));
    attempt(fresh, aYearLater, OPEN);

    assertThat(standing(old.message()).sentToPerson())
        .containsExactlyInAnyOrder(reservation(old, NOW), reservation(fresh, aYearLater));
  }

  /** F32. */
  @Test
  void manyThreadsNeverExceedThePersonsCap() {
    assertThat(
            attemptsThatProceed(
                i -> Draft.to("rina").at(Address.email("rina" + i + "@example.com")).ready(NOW)))
        .isEqualTo(1);
  }

  /** F32, F34. */
  @Test
  void manyThreadsNeverExceedTheAddresssCap() {
    Address home = Address.email("home@example.com");
    assertThat(attemptsThatProceed(i -> Draft.to("person-" + i).at(home).ready(NOW))).isEqualTo(1);
  }

  /** F32: groups that overlap in the opposite order neither deadlock nor exceed. */
  @Test
  void groupsInOppositeOrderNeverExceedTheCaps() {
    List<Callable<Long>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<Claim> group = new ArrayList<>();
      for (int person = 0; person < 6; person++) {
        group.add(claimed(Draft.to("person-" + (i % 2 == 0 ? person : 5 - person)).ready(NOW)));
      }
      work.add(() -> proceeding(group));
    }

    assertThat(Crowd.all(work).stream().mapToLong(Long::longValue).sum()).isEqualTo(6);
  }

  private long attemptsThatProceed(IntFunction<PlannedMessage> messages) {
    List<Callable<Long>> work = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Claim claim = claimed(messages.apply(i));
      work.add(() -> proceeding(List.of(claim)));
    }
    return Crowd.all(work).stream().mapToLong(Long::longValue).sum();
  }

  private long proceeding(List<Claim> group) {
    return store.attempt(group, NOW, ONE).stream().filter(AttemptResult::proceeds).count();
  }

  private static Reservation reservation(Claim claim, Instant at) {
    return claim.message().reservation(at);
  }

  private static long others(Claim claim, List<Reservation> places) {
    MessageId own = claim.id();
    return places.stream().filter(place -> !place.message().equals(own)).count();
  }
}
