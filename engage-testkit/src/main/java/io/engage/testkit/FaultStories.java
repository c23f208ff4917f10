package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.GeneratedText;
import io.engage.content.MessageContent;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.RetriableException;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.policy.FrequencyCaps;
import io.engage.store.CancelResult;
import io.engage.store.EngagementStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Parts of a host, and stores, that break their promises: what it costs is theirs alone. */
abstract class FaultStories extends PipelineScenario {

  private static final Topic CARE = Topic.reminder("care");
  private static final String PLAIN =
      "facts:\napproved: Team, 2026-11-01\nsubject: Hello\n\nWords that are long enough.\n";

  FaultStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @SuppressWarnings("NullAway") // a channel that breaks its promise is what this is about
  void aChannelThatAnswersNothingCostsItsNeighboursNothing() {
    EngagementPipeline engage = pipeline().build();
    engage.send(later("a", "receipt"));
    engage.send(later("b", "receipt"));
    mail.answering(SendResult.accepted("ok")).answering(message -> null);

    advance(engage, Duration.ofMinutes(1));

    assertThat(List.of(onlyEntry("a"), onlyEntry("b")))
        .extracting(entry -> entry.progress().state())
        .containsExactlyInAnyOrder(MessageState.SENT, MessageState.SCHEDULED);
  }

  @Test
  @DisplayName("F4: a database that is away after the send is told the outcome when it is back")
  void aBlipOfTheDatabaseAfterTheSendSendsNothingTwice() {
    FaultyStore away = FaultyStore.around(store).counting("settle").failingOn(1);
    EngagementPipeline engage = pipeline().store(away.store()).build();

    assertThat(engage.send(receipt("rina"))).isSent();

    letLeasesLapse();
    advance(engage, Duration.ofHours(1));
    assertThat(mail.handedOver()).hasSize(1);
  }

  @Test
  void aPlaceThatIsKeptForAnUnknownOutcomeStaysTakenWhenTheRetryIsRefused() {
    FrequencyCaps oneReminder =
        FrequencyCaps.of(
            new CapLimit(
                "daily cap",
                Role.CUSTOMER,
                Set.of(Purpose.REMINDER),
                Optional.empty(),
                1,
                Duration.ofDays(1)));
    EngagementPipeline engage = pipeline().caps(oneReminder).build();
    store.recordConsents(List.of(consentTo(Purpose.REMINDER, Optional.empty())));
    mail.answering(SendResult.unknown("line dropped after the dot"))
        .answering(SendResult.rejected(Rejection.CONTENT, "554", "spam"));
    engage.send(about(CARE));
    advance(engage, Duration.ofMinutes(2));

    assertThat(onlyEntry("rina")).isIn(MessageState.OUTCOME_UNKNOWN);
    assertThat(engage.send(about(CARE))).isSkippedBecause("daily cap: 1 of 1");
    assertThat(mail.handedOver()).hasSize(2);
  }

  @Test
  @DisplayName("F5: what cannot be attempted is given back, not kept until its lease ends")
  void whatCannotBeAttemptedIsGivenBack() {
    EngagementStore faulty = FaultyStore.around(store).counting("attempt").failingOn(1).store();
    EngagementPipeline engage = pipeline().store(faulty).build();
    SendRequest receipt =
        SendRequest.to(recipient("rina").build()).topic(RECEIPT).template("receipt").build();

    assertThatThrownBy(() -> engage.send(receipt)).isInstanceOf(RetriableException.class);
    assertThat(engage.runDue()).isEqualTo(1);

    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  @Test
  @DisplayName("F23: a message whose template is gone does not hold up its neighbours")
  void aMessageWhoseTemplateIsGone() {
    EngagementPipeline before =
        pipeline()
            .templates(TemplateCatalog.of(template("old_en_v1"), template("receipt_en_v1")))
            .generator(r -> GeneratedText.of(MessageContent.of("S", "words of a model"), "m"))
            .build();
    before.send(later("a", "old"));
    before.send(later("b", "receipt"));
    EngagementPipeline after =
        pipeline().templates(TemplateCatalog.of(template("receipt_en_v1"))).build();

    advance(after, Duration.ofMinutes(1));

    assertThat(onlyEntry("a")).isIn(MessageState.SKIPPED);
    assertThat(onlyEntry("a").progress().reason().orElseThrow()).contains("\"old\"");
    assertThat(onlyEntry("b")).isIn(MessageState.SENT);
  }

  @Test
  @DisplayName("F16: a provider that asks for a day is asked again after six hours")
  void aProviderThatAsksForADay() {
    EngagementPipeline engage = pipeline().build();
    mail.answering(SendResult.deferred("429", "quota", Duration.ofHours(24)));

    assertThat(engage.send(receipt("rina")))
        .isDeferredUntil(NOON_IN_DHAKA.plus(Duration.ofHours(6)));
  }

  @Test
  void takingBackARetryDoesNotPromiseThatNothingWentOut() {
    EngagementPipeline engage = pipeline().build();
    mail.answering(SendResult.unknown("dropped after the dot"));
    engage.send(receipt("rina"));

    assertThat(engage.cancel(onlyEntry("rina").message().id(), "order withdrawn"))
        .isEqualTo(CancelResult.ALREADY_SENT);
    advance(engage, Duration.ofHours(1));

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(onlyEntry("rina")).isIn(MessageState.CANCELLED);
  }

  @Test
  @DisplayName("F39: a listener that fails with an error changes nothing")
  void aListenerThatFailsWithAnError() {
    customer("rina");
    EngagementListener broken =
        new EngagementListener() {
          @Override
          public void onState(Message message, MessageState state, String cause) {
            throw new NoClassDefFoundError("metrics");
          }
        };

    assertThat(run(pipeline().listener(broken).build())).hasSent(1);
  }

  @Test
  void unsubscribingWithdrawsWhatWasAgreedToByTopicToo() {
    customer("rina");
    store.recordConsents(List.of(consentTo(Purpose.PROMOTIONAL, Optional.of("renewal"))));
    EngagementPipeline engage = pipeline().caps(FrequencyCaps.unlimited()).build();
    run(engage);
    String link = mail.only().unsubscribe().orElseThrow().toString();
    engage.unsubscribe(link.substring(link.indexOf("token=") + "token=".length()));

    SendRequest toANewAddress =
        SendRequest.to(Recipient.withId("rina").email("rina@new.example").build())
            .topic(RENEWAL)
            .template("receipt")
            .build();
    assertThat(engage.send(toANewAddress)).isSkippedBecause("consent withdrawn for email");
  }

  private SendRequest later(String id, String template) {
    return SendRequest.to(recipient(id).build())
        .topic(RECEIPT)
        .template(template)
        .prompt("receipt")
        .at(clock.instant().plusSeconds(10))
        .build();
  }

  private static SendRequest receipt(String id) {
    return SendRequest.to(recipient(id).build()).topic(RECEIPT).template("receipt").build();
  }

  private static SendRequest about(Topic topic) {
    return SendRequest.to(recipient("rina").build()).topic(topic).template("receipt").build();
  }

  private Consent consentTo(Purpose purpose, Optional<String> topic) {
    return new Consent(
        Recipient.DEFAULT_TENANT,
        "rina",
        Role.CUSTOMER,
        purpose,
        topic,
        Optional.of(ChannelId.EMAIL),
        true,
        "preference-page",
        clock.instant());
  }

  private static Template template(String id) {
    return Template.parse(TemplateId.parse(id), PLAIN);
  }
}
