package io.engage;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.inmemory.InMemorySegmentSource;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.AtCap;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.AttemptDecision;
import io.engage.store.RunName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipDeskTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final UUID RUN = new UUID(1, 1);
  private static final Terms RECHECKED =
      new Terms(
          AtCap.skip(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          true);

  private final InMemoryStore store = InMemoryStore.create();
  private final MembershipDesk desk = new MembershipDesk(store, tenant -> ZoneOffset.UTC);

  @Test
  void aCampaignThatIsNotKnownHereHoldsItsMessagesUp() {
    Message message = message(1, Optional.of("come-back"));

    assertThat(desk.objections(List.of(message), NOW))
        .containsExactly(
            Map.entry(
                message.id(),
                new AttemptDecision.Defer(
                    NOW.plus(Duration.ofMinutes(1)),
                    "its campaign is not known here; say campaign(…) on the builder")));
  }

  @Test
  void nobodyObjectsToWhatIsOfNoCampaign() {
    assertThat(desk.objections(List.of(message(1, Optional.empty())), NOW)).isEmpty();
  }

  @Test
  void nobodyObjectsToWhatIsNotToBeAskedAbout() {
    Message message = message(1, Optional.of("come-back")).on(Terms.usual());

    assertThat(desk.objections(List.of(message), NOW)).isEmpty();
  }

  @Test
  void aGuardianIsWrittenToWhileTheChildIsInTheSegment() {
    store.openRun(new RunName("default", "come-back", "today"), RUN, NOW);
    desk.know(campaign("tara"));
    Message toGuardian =
        message(1, Optional.of("come-back")).on(RECHECKED.withMinor(Optional.of("tara")));

    assertThat(desk.objections(List.of(toGuardian), NOW)).isEmpty();
  }

  @Test
  void whoIsStillInTheSegmentMayHaveTheMessage() {
    store.openRun(new RunName("default", "come-back", "today"), RUN, NOW);
    desk.know(campaign("r1"));
    Message in = message(1, Optional.of("come-back"));
    Message out = message(2, Optional.of("come-back"));

    assertThat(desk.objections(List.of(in, out), NOW))
        .containsExactly(Map.entry(out.id(), new AttemptDecision.Skip("no longer in segment")));
  }

  private static Campaign campaign(String person) {
    return Campaign.named("come-back")
        .topic(Topic.promotional("come-back"))
        .segment(
            Segments.everyone(
                InMemorySegmentSource.of(List.of(Member.of(Recipient.withId(person).build())))))
        .template("come-back")
        .build();
  }

  private static Message message(int number, Optional<String> campaign) {
    UUID id = new UUID(2, number);
    return new Message(
        new MessageId(id),
        new IdempotencyKey(id.toString()),
        new Addressee(
            "default",
            "r" + number,
            Role.CUSTOMER,
            ChannelId.EMAIL,
            Address.email("rina@example.com"),
            Locale.ENGLISH,
            ZoneOffset.UTC),
        Topic.promotional("come-back"),
        new Wording("come-back", Optional.empty(), Map.of()),
        Offer.none(),
        Timing.now(Priority.LOW),
        new Origin(
            "engage",
            "campaign",
            campaign,
            campaign.map(name -> RUN),
            Optional.empty(),
            0,
            "1",
            Map.of()),
        RECHECKED);
  }
}
