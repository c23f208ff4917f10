package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.Campaign;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.error.NonRetriableException;
import io.engage.message.Address;
import io.engage.message.AtCap;
import io.engage.message.CapKey;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.MessageState;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.policy.FrequencyCaps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a message that may not go as it was meant (B2, B3, F5). */
abstract class ChoiceStories extends PipelineScenario {

  private static final CapLimit ONE_MAIL_A_WEEK =
      new CapLimit(
          "mail cap",
          Role.CUSTOMER,
          Set.of(Purpose.PROMOTIONAL),
          Optional.of(ChannelId.EMAIL),
          1,
          Duration.ofDays(7));

  private final RecordingChannel sms = RecordingChannel.sms();

  ChoiceStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("F5: whoever has no address for the first channel gets it over the next")
  void withoutAnAddressTheNextChannelIsTaken() {
    add(member(Recipient.withId("karim").phone("+8801712345678").build()));
    agreeOver("karim", ChannelId.SMS);

    assertThat(bothChannels().build().run(overBoth().build(), TODAY)).hasSent(1);

    assertThat(sms.only().to().value()).isEqualTo("+8801712345678");
    assertThat(mail.handedOver()).isEmpty();
  }

  @Test
  @DisplayName("F5: whoever agreed to the second channel alone gets it there")
  void withoutConsentTheNextChannelIsTaken() {
    add(member(withPhone("rina")));
    agreeOver("rina", ChannelId.SMS);

    assertThat(bothChannels().build().run(overBoth().build(), TODAY)).hasSent(1);

    assertThat(sms.handedOver()).hasSize(1);
    assertThat(ledger("rina")).hasSize(1);
  }

  @Test
  @DisplayName("F5: where no channel may be used the ledger speaks of the preferred one")
  void whereNoneMayBeUsedThePreferredOneIsNamed() {
    add(member(withPhone("rina")));

    assertThat(bothChannels().build().run(overBoth().build(), TODAY))
        .hasSkipped("no consent for email", 1);
  }

  @Test
  @DisplayName("B3: at a cap a message is skipped, unless it may go over the next channel")
  void atACapTheNextChannelIsTakenOnlyWhenItIsSaid() {
    add(member(withPhone("rina")));
    agree("rina");
    agreeOver("rina", ChannelId.SMS);
    EngagementPipeline engage = bothChannels().caps(FrequencyCaps.of(ONE_MAIL_A_WEEK)).build();
    engage.run(overBoth().build(), TODAY);

    assertThat(engage.run(overBoth().build(), new RunKey("second")))
        .hasSkipped("mail cap: 1 of 1", 1);
    assertThat(engage.run(overBoth().atCap(AtCap.nextChannel()).build(), new RunKey("third")))
        .hasSent(1);
    assertThat(sms.handedOver()).hasSize(1);
  }

  @Test
  @DisplayName("B3: the channel is chosen at planning; a cap that is reached afterwards ends it")
  void aCapThatIsReachedAfterwardsEndsTheMessage() {
    add(member(withPhone("rina")));
    agree("rina");
    agreeOver("rina", ChannelId.SMS);
    EngagementPipeline engage = bothChannels().caps(FrequencyCaps.of(ONE_MAIL_A_WEEK)).build();
    engage.send(
        promotion("rina")
            .at(NOON_IN_DHAKA.plus(Duration.ofHours(1)))
            .atCap(AtCap.nextChannel())
            .otherChannels(ChannelId.SMS)
            .build());
    engage.send(promotion("rina").build());
    clock.advance(Duration.ofHours(1));

    engage.runDue();

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(sms.handedOver()).isEmpty();
    assertThat(ledger("rina"))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.SENT, MessageState.SKIPPED);
  }

  @Test
  @DisplayName("B3: a tighter cap on reminders counts them, though no other cap does")
  void aTighterCapOnRemindersCountsThem() {
    CapLimit oneADay =
        new CapLimit(
            "one reminder a day",
            Role.CUSTOMER,
            Set.of(Purpose.REMINDER),
            Optional.empty(),
            1,
            Duration.ofDays(1));
    store.recordConsents(
        List.of(
            Consent.granted(
                Recipient.DEFAULT_TENANT,
                "rina",
                Purpose.REMINDER,
                ChannelId.EMAIL,
                "signup",
                clock.instant())));
    EngagementPipeline engage = pipeline().build();
    SendRequest reminder =
        SendRequest.to(recipient("rina").build())
            .topic(Topic.reminder("visit"))
            .template("receipt")
            .tighterCaps(oneADay)
            .build();

    assertThat(engage.send(reminder)).isSent();
    assertThat(engage.send(reminder)).isSkippedBecause("one reminder a day: 1 of 1");
  }

  @Test
  void aChannelOrATemplateThatIsNotThereIsRefusedAtOnce() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();

    assertThatThrownBy(() -> engage.send(promotion("rina").otherChannels(ChannelId.PUSH).build()))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("channel \"push\" is not in the pipeline");
    assertThatThrownBy(() -> engage.send(promotion("rina").guardianTemplate("parents").build()))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("parents");
  }

  @Test
  @DisplayName("B3: a message may wait for a place, but not for longer than it is told")
  void aMessageMayWaitForAPlace() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    assertThat(engage.send(promotion("rina").atCap(AtCap.defer(Duration.ofHours(30))).build()))
        .isDeferredUntil(NOON_IN_DHAKA.plus(Duration.ofHours(24)));
    assertThat(engage.send(promotion("rina").atCap(AtCap.defer(Duration.ofHours(23))).build()))
        .isSkippedBecause("daily cap: 1 of 1");
    clock.advance(Duration.ofHours(24));
    assertThat(engage.runDue()).isEqualTo(1);
    assertThat(mail.handedOver()).hasSize(2);
  }

  @Test
  @DisplayName("B3: a call may tighten the caps and cannot loosen them")
  void aCallMayTighten() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    clock.advance(Duration.ofHours(25));
    CapLimit threeDays = CapLimit.promotional("three days", Role.CUSTOMER, 1, Duration.ofDays(3));
    CapLimit plenty = CapLimit.promotional("plenty", Role.CUSTOMER, 99, Duration.ofDays(1));

    assertThat(engage.send(promotion("rina").tighterCaps(threeDays).build()))
        .isSkippedBecause("three days: 1 of 1");
    assertThat(engage.send(promotion("rina").build())).isSent();
    assertThat(engage.send(promotion("rina").tighterCaps(plenty).build()))
        .isSkippedBecause("weekly cap: 2 of 2");
  }

  @Test
  @DisplayName(
      "B3: an administrator may bypass the caps; the ledger says who and why, and it counts")
  void anAdministratorMayBypassTheCaps() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);

    assertThat(engage.send(promotion("rina").bypassCaps("anna", "an apology").build())).isSent();

    assertThat(ledger("rina"))
        .filteredOn(entry -> entry.message().terms().bypass().isPresent())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.history().get(0).cause())
                    .contains("frequency caps bypassed by anna: an apology"));
    clock.advance(Duration.ofHours(25));
    assertThat(engage.send(promotion("rina").build())).isSkippedBecause("weekly cap: 2 of 2");
  }

  @Test
  @DisplayName(
      "B2: what a person does not want stops promotions, under every account on the address")
  void preferencesAreKeptByPersonAndByAddress() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    engage
        .contacts()
        .recordPreferences(
            List.of(
                Preferences.none(
                        CapKey.address(Recipient.DEFAULT_TENANT, Address.email("RINA@example.com")),
                        "preference-page",
                        clock.instant())
                    .withTopics(Map.of("renewal", false))));

    assertThat(run(engage)).hasSkipped("preferences: does not want renewal", 1);

    engage
        .contacts()
        .recordPreferences(
            List.of(
                Preferences.none(
                    CapKey.address(Recipient.DEFAULT_TENANT, Address.email("rina@example.com")),
                    "preference-page",
                    clock.instant())));
    assertThat(run(engage)).hasSent(1);
  }

  private EngagementPipelineBuilder bothChannels() {
    return pipeline().channel(sms);
  }

  private Campaign.Builder overBoth() {
    return renewal().otherChannels(ChannelId.SMS);
  }

  private SendRequest.Builder promotion(String id) {
    return SendRequest.to(member(withPhone(id))).topic(RENEWAL).template("reminder");
  }

  private static Recipient withPhone(String id) {
    return recipient(id).phone("+8801712345678").build();
  }

  private static Member member(Recipient recipient) {
    return new Member(
        recipient,
        Map.of("service", "Home cleaning"),
        Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21))));
  }

  private void agreeOver(String id, ChannelId channel) {
    store.recordConsents(
        List.of(
            Consent.granted(
                Recipient.DEFAULT_TENANT,
                id,
                Purpose.PROMOTIONAL,
                channel,
                "signup",
                clock.instant())));
  }
}
