package io.engage.examples.quickstart;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import io.engage.policy.Flag;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  /** A Thursday, noon in Dhaka. */
  private static final Instant THURSDAY = Instant.parse("2026-11-19T06:00:00Z");

  private static final Recipient RINA =
      Recipient.withId("rina").email("rina@example.com").phone("+8801712345678").build();

  private final MutableClock clock = MutableClock.at(THURSDAY);
  private final RecordingChannel sms = RecordingChannel.sms();
  private final EngagementPipeline engage =
      HandDrivenPipeline.builder(clock)
          .store(InMemoryStore.create(clock))
          .channel(RecordingChannel.email())
          .channel(sms)
          .templates(
              TemplateCatalog.of(
                  Template.parse(
                      TemplateId.parse("offer_en_v1"),
                      """
                      approved: Content team, 2026-11-01
                      subject: For you

                      It is time for your next cleaning.
                      """)))
          .zone(ZoneId.of("Asia/Dhaka"))
          .production()
          .build();
  private final Policies policies = new Policies(engage, Recipient.DEFAULT_TENANT);

  @BeforeEach
  void rinaAgreed() {
    engage
        .contacts()
        .recordConsents(
            List.of(ChannelId.EMAIL, ChannelId.SMS).stream()
                .map(
                    channel ->
                        Consent.granted(
                            Recipient.DEFAULT_TENANT,
                            "rina",
                            Purpose.PROMOTIONAL,
                            channel,
                            "signup",
                            THURSDAY))
                .toList());
  }

  @AfterEach
  void close() {
    engage.close();
  }

  @Test
  void onFridaysNothingPromotionalGoes() {
    policies.quietOnFridays();
    clock.advance(Duration.ofDays(1));

    assertThat(policies.why(RINA).nextInstant()).contains(Instant.parse("2026-11-21T03:00:00Z"));
  }

  @Test
  void twoAWeekAreEnough() {
    policies.twoAWeek();

    assertThat(engage.send(Policies.apology(RINA))).isSent();
    assertThat(engage.send(Policies.patient(RINA))).isSent();
    assertThat(policies.why(RINA).nextInstant()).contains(Instant.parse("2026-11-26T06:00:00Z"));
    assertThat(engage.send(Policies.apology(RINA))).as("nothing stops it").isSent();
  }

  @Test
  void aPatientMessageWaitsForItsPlace() {
    assertThat(engage.send(Policies.patient(RINA))).isSent();

    assertThat(engage.send(Policies.patient(RINA)))
        .isDeferredUntil(THURSDAY.plus(Duration.ofDays(1)));
  }

  @Test
  void aMonthlyCapIsTriedOnWhatWasSent() {
    assertThat(engage.send(Policies.patient(RINA))).isSent();
    clock.advance(Duration.ofDays(1));
    assertThat(engage.send(Policies.patient(RINA))).isSent();
    clock.advance(Duration.ofDays(20));

    assertThat(policies.wouldOnceAMonthHaveDiffered(THURSDAY, clock.instant())).hasSize(1);
  }

  @Test
  void theWishesOfAPersonAreKept() {
    policies.noMarketingButDigests("rina", THURSDAY);

    assertThat(policies.why(RINA).decisive().orElseThrow().reason())
        .contains("preferences: does not want renewal");
  }

  @Test
  void theLedgerOfConsentAnswersForThePast() {
    assertThat(policies.hadConsent("rina", THURSDAY.plusSeconds(1))).isTrue();
    assertThat(policies.hadConsent("rina", THURSDAY.minusSeconds(1))).isFalse();
  }

  @Test
  void aTenthGetsTextsOfAModel() {
    policies.tryTheModel();

    assertThat(engage.policies().of(Recipient.DEFAULT_TENANT).flags().share(Flag.AI_GENERATION))
        .isEqualTo(10);
  }

  @Test
  void textsToTheUnitedStatesHaveHoursOfTheirOwn() {
    assertThat(
            Policies.textRules()
                .binding(Topic.promotional("renewal"), ChannelId.SMS)
                .flatMap(rule -> rule.window()))
        .isPresent();
    assertThat(Policies.textRules().binding(Topic.promotional("renewal"), ChannelId.EMAIL))
        .isEmpty();
  }
}
