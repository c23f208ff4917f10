package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.ContactQuestion;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.error.SettingsException;
import io.engage.inmemory.InMemorySegmentSource;
import io.engage.message.CapLimit;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.policy.CampaignPreset;
import io.engage.policy.Flag;
import io.engage.policy.Flags;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.MissingZone;
import io.engage.policy.ReplayDifference;
import io.engage.policy.SendWindow;
import io.engage.policy.SendWindows;
import io.engage.policy.TenantPolicy;
import io.engage.policy.WindowRule;
import io.engage.store.PolicyRevision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is changed while the pipeline runs (B2, B3, B4, B6). */
abstract class SwitchStories extends PipelineScenario {

  private static final MessageGenerator UNSAFE =
      request ->
          GeneratedText.of(MessageContent.of("For you", "You have won a prize."), "stub-model");

  SwitchStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("B6: engagement can be switched off and on for a tenant, and the ledger says why")
  void engagementIsSwitchedOffAndOn() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();

    change(engage, policy -> policy.withFlags(Flags.usual().off(Flag.ENGAGEMENT)));
    assertThat(run(engage)).hasSent(0).hasSkipped("engagement is switched off", 1);

    change(engage, policy -> policy.withFlags(Flags.usual()));
    assertThat(run(engage)).hasSent(1);
  }

  @Test
  @DisplayName("B6: without AI generation the template speaks")
  void generationIsRead() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .generator(
                request -> {
                  throw new AssertionError("nobody is to ask a model");
                })
            .build();
    change(engage, policy -> policy.withFlags(Flags.usual().off(Flag.AI_GENERATION)));

    assertThat(engage.run(renewal().prompt("smartengage").build(), TODAY)).hasSent(1);

    assertThat(onlyEntry("rina").words().orElseThrow().fallbackCause())
        .contains("AI generation is switched off");
  }

  @Test
  @DisplayName("B6: without safety the filters are not asked")
  void safetyIsRead() {
    customer("rina");
    EngagementPipeline engage = pipeline().generator(UNSAFE).build();
    change(engage, policy -> policy.withFlags(Flags.usual().off(Flag.SAFETY)));

    engage.run(renewal().prompt("smartengage").build(), TODAY);

    assertThat(mail.only().content().body()).isEqualTo("You have won a prize.");
  }

  @Test
  @DisplayName("B6: without deep links a message has none")
  void deepLinksAreRead() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    change(engage, policy -> policy.withFlags(Flags.usual().off(Flag.DEEP_LINKS)));

    run(engage);

    assertThat(mail.only().link()).isEmpty();
    assertThat(mail.only().unsubscribe()).isPresent();
  }

  @Test
  @DisplayName("B6: a group whose links are kept carries them, though the flag changes meanwhile")
  void aGroupKeepsTheLinksItBeganWith() {
    customer("rina");
    customer("karim");
    EngagementPipeline engage = pipeline().build();
    mail.answering(
        sent -> {
          change(engage, policy -> policy.withFlags(Flags.usual().off(Flag.DEEP_LINKS)));
          return SendResult.accepted("1");
        });

    assertThat(run(engage)).hasSent(2);

    assertThat(mail.handedOver()).hasSize(2).allMatch(sent -> sent.link().isPresent());
  }

  @Test
  @DisplayName("B6: a version says who made it, when and why, and older ones are kept")
  void changesAreAudited() {
    EngagementPipeline engage = pipeline().build();
    change(engage, policy -> policy.withTopic("weekly-digests", false));
    clock.advance(Duration.ofHours(1));
    PolicyRevision second =
        engage
            .policies()
            .change(
                Recipient.DEFAULT_TENANT,
                "anna",
                "summer",
                policy -> policy.withZone(ZoneId.of("Asia/Dhaka")));

    assertThat(second.number()).isEqualTo(2);
    assertThat(engage.policies().history(Recipient.DEFAULT_TENANT))
        .extracting(PolicyRevision::number, PolicyRevision::by, PolicyRevision::reason)
        .containsExactly(tuple(2, "anna", "summer"), tuple(1, "tester", "a test"));
    assertThat(engage.policies().of(Recipient.DEFAULT_TENANT))
        .isEqualTo(
            TenantPolicy.usual()
                .withTopic("weekly-digests", false)
                .withZone(ZoneId.of("Asia/Dhaka")));
    assertThat(engage.policies().of("tulia")).isEqualTo(TenantPolicy.usual());
    assertThatThrownBy(
            () -> engage.policies().change(Recipient.DEFAULT_TENANT, " ", "", policy -> policy))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("policy.by")
        .hasMessageContaining("policy.reason");
  }

  @Test
  @DisplayName("B6: settings that nobody can read are mended by the next change")
  void settingsThatNobodyCanReadAreMended() {
    customer("rina");
    store.record(
        new PolicyRevision(
            Recipient.DEFAULT_TENANT,
            1,
            "{\"from\": \"a version to come\"}",
            "anna",
            "a new field",
            clock.instant()));
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasSkipped("engagement is switched off", 1);

    change(engage, policy -> policy.withTopic("weekly-digests", false));
    assertThat(engage.policies().history(Recipient.DEFAULT_TENANT)).hasSize(2);
    assertThat(run(engage)).hasSent(1);
  }

  @Test
  @DisplayName("B3, B4: a tenant has caps, hours and a zone of its own")
  void aTenantHasRulesOfItsOwn() {
    add(
        new Member(
            recipient("sam").build(),
            Map.of("service", "Home cleaning"),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree("sam");
    EngagementPipeline engage = pipeline().build();
    change(
        engage,
        policy ->
            policy
                .withZone(ZoneId.of("America/New_York"))
                .withWindows(
                    SendWindows.of(
                        WindowRule.forPurposes(
                            SendWindow.daily(LocalTime.of(10, 0), LocalTime.of(11, 0)),
                            Purpose.PROMOTIONAL)))
                .withCaps(
                    FrequencyCaps.of(
                        CapLimit.promotional(
                            "yearly cap", Role.CUSTOMER, 1, Duration.ofDays(365)))));

    assertThat(run(engage)).hasDeferred(1);
    assertThat(onlyEntry("sam").progress().due()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
    clock.set(Instant.parse("2026-11-21T15:00:00Z"));
    engage.runDue();
    clock.advance(Duration.ofDays(30));
    assertThat(engage.explain(ContactQuestion.about(people.get(0), RENEWAL)).decisive())
        .hasValueSatisfying(gate -> assertThat(gate.rule()).contains("yearly cap"));
  }

  @Test
  @DisplayName(
      "B4: whose zone nobody knows is skipped where the host says so, and only where hours matter")
  void aMissingZoneMayMeanNobody() {
    customer("rina");
    EngagementPipeline engage = pipeline().missingZone(MissingZone.skip()).build();

    assertThat(run(engage)).hasSkipped("zone unknown", 1);
    assertThat(
            engage.send(
                SendRequest.to(recipient("rina").build())
                    .topic(RECEIPT)
                    .template("receipt")
                    .build()))
        .isSent();
  }

  @Test
  @DisplayName("B4: or it is written to when the window is open wherever they may live")
  void aMissingZoneMayMeanSeveral() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .missingZone(
                MissingZone.strictest(Set.of(ZoneId.of("Asia/Dhaka"), ZoneId.of("Europe/London"))))
            .build();

    assertThat(run(engage)).hasDeferred(1);

    // Nine in London is three in the afternoon in Dhaka.
    assertThat(onlyEntry("rina").progress().due()).isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
  }

  @Test
  @DisplayName("B4: outside its hours a message may be skipped")
  void outsideItsHoursAMessageMayBeSkipped() {
    customer("rina");
    WindowRule evenings =
        WindowRule.forPurposes(
                SendWindow.daily(LocalTime.of(18, 0), LocalTime.of(21, 0)), Purpose.PROMOTIONAL)
            .forTopic("renewal")
            .skippingOutside();

    assertThat(run(pipeline().windows(SendWindows.standard().and(evenings)).build()))
        .hasSkipped("outside the send window", 1);
  }

  @Test
  @DisplayName("B3: a changed cap is tried on the ledger before it is switched on")
  void aChangeIsTriedOnTheLedger() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    run(engage);
    clock.advance(Duration.ofHours(24));
    CampaignReport second = engage.run(renewal().build(), new RunKey("tomorrow"));
    assertThat(second).hasSent(1);
    clock.advance(Duration.ofDays(20));

    assertThat(
            engage
                .policies()
                .replay(
                    Recipient.DEFAULT_TENANT,
                    policy ->
                        policy.withCaps(
                            FrequencyCaps.of(
                                CapLimit.promotional(
                                    "monthly cap", Role.CUSTOMER, 1, Duration.ofDays(30)))),
                    NOON_IN_DHAKA,
                    clock.instant()))
        .extracting(ReplayDifference::recipientId, ReplayDifference::would)
        .containsExactly(tuple("rina", new ReplayDifference.Fate.Held("monthly cap: 1 of 1")));
    assertThat(engage.policies().of(Recipient.DEFAULT_TENANT)).isEqualTo(TenantPolicy.usual());
  }

  @Test
  @DisplayName("B7: a preset says whom, how many a run and when")
  void aPresetIsRead() {
    for (int n = 0; n < 60; n++) {
      customer("due-" + n, Duration.ofDays(28));
      customerWithoutConsent("silent-" + n);
    }
    EngagementPipeline engage =
        pipeline()
            .windows(SendWindows.standard().and(CampaignPreset.GENTLE.windowFor("renewal")))
            .build();
    SegmentSource pages = InMemorySegmentSource.of(people);
    Campaign gentle = renewal().preset(CampaignPreset.GENTLE, pages).build();

    assertThat(engage.preview(gentle).wouldSend()).isEqualTo(60);
    assertThat(engage.run(gentle, TODAY)).hasSent(50);
    assertThat(engage.run(gentle, new RunKey("once more")))
        .hasSent(10)
        .hasSkipped("daily cap: 1 of 1", 50);
    clock.set(Instant.parse("2026-11-21T11:00:00Z")); // five in the afternoon in Dhaka
    assertThat(engage.run(gentle, new RunKey("later"))).hasSent(0).hasDeferred(50);
  }

  private static void change(EngagementPipeline engage, UnaryOperator<TenantPolicy> change) {
    engage.policies().change(Recipient.DEFAULT_TENANT, "tester", "a test", change);
  }
}
