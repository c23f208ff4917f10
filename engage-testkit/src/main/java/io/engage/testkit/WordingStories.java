package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.content.Words;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.message.Fact;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said, and by whom (C4, C6, D1, G9). */
abstract class WordingStories extends PipelineScenario {

  private final List<GenerationRequest> asked = new ArrayList<>();

  WordingStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aGeneratorWritesAndTheEnginePutsTheFactsIn() {
    customer("rina");

    assertThat(runGenerated(writing("Hello {{name}}, your {{service}} is due again.")))
        .hasSent(1)
        .hasFallback(0);

    assertThat(mail.only().content().body())
        .isEqualTo("Hello Rina rina, your Home cleaning is due again.");
    assertThat(onlyEntry("rina"))
        .wentThrough(
            MessageState.PENDING, MessageState.READY, MessageState.SENDING, MessageState.SENT);
    assertThat(onlyEntry("rina").words().orElseThrow().model()).contains("stub-model");
  }

  @Test
  void whenTheGeneratorIsDownTheApprovedTemplateSpeaks() {
    customer("rina");
    MessageGenerator down =
        request -> {
          throw new RetriableException("quota");
        };

    assertThat(runGenerated(generating(down))).hasSent(1).hasFallback(1);

    Words words = onlyEntry("rina").words().orElseThrow();
    assertThat(words.source()).isEqualTo(Words.Source.FALLBACK);
    assertThat(words.fallbackCause()).contains("generator failed: RetriableException: quota");
    assertThat(mail.only().content().body()).startsWith("Dear Rina rina");
  }

  @Test
  void withoutAGeneratorTheTemplateStandsInForIt() {
    customer("rina");

    assertThat(pipeline().build().run(generated(), TODAY)).hasSent(1).hasFallback(1);
  }

  @Test
  void aPromptThatNobodyWroteIsRefusedBeforeAnythingIsPlanned() {
    customer("rina");
    EngagementPipeline engage = writing("Hello {{name}}, it is time again.");

    assertThatThrownBy(() -> engage.run(renewal().prompt("smartengaeg").build(), TODAY))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContainingAll("\"smartengaeg\"", "smartengage_en_v1");
    assertThat(ledger("rina")).isEmpty();
  }

  @Test
  void aPromptThatIsGoneLetsTheTemplateSpeak() {
    customer("rina");
    EngagementPipeline before = writing("Hello {{name}}, it is time again.");
    before.send(inTenSeconds("rina"));

    advance(
        pipeline().prompts(PromptCatalog.of()).generator(this::refuse).build(),
        Duration.ofMinutes(1));

    assertThat(onlyEntry("rina").words().orElseThrow().fallbackCause())
        .contains("no prompt \"smartengage\"");
  }

  @Test
  void aListenerHearsWhatEveryTextCostsWhetherItIsUsedOrNot() {
    customer("rina");
    List<TokenUsage> costs = new ArrayList<>();
    EngagementListener counting =
        new EngagementListener() {
          @Override
          public void onGenerated(Message message, String model, TokenUsage usage) {
            costs.add(usage);
          }
        };
    TokenUsage each = new TokenUsage(120, 30);
    MessageGenerator unsafe =
        request ->
            new GeneratedText(MessageContent.of("For you", "You have won a prize."), "m", each);

    runGenerated(pipeline().generator(unsafe).listener(counting).build());

    assertThat(costs).containsExactly(each, each);
  }

  @Test
  void aListenerHearsWhatARefusalCosts() {
    customer("rina");
    RecordingListener heard = new RecordingListener();
    MessageGenerator refusing =
        request -> {
          throw new Refusal();
        };

    runGenerated(pipeline().generator(refusing).listener(heard).build());

    assertThat(heard).heardGenerated(1);
    assertThat(heard.usage()).isEqualTo(new TokenUsage(80, 5));
  }

  @Test
  void unsafeTextIsWrittenOnceMoreAndThenTheTemplateSpeaks() {
    customer("rina");

    assertThat(runGenerated(writing("Claim your prize now, {{name}}! You have won.")))
        .hasFallback(1);

    assertThat(asked)
        .extracting(GenerationRequest::refusal)
        .containsExactly(
            Optional.empty(),
            Optional.of(
                "unsafe: banned-phrase; say the same in other, plain words, without promising a"
                    + " gain"));
    assertThat(mail.only().content().body()).startsWith("Dear Rina rina");
    assertThat(onlyEntry("rina").words().orElseThrow().fallbackCause())
        .contains("unsafe: banned-phrase");
  }

  @Test
  void aPlaceholderThatNobodyKnowsIsNotSent() {
    customer("rina");

    assertThat(runGenerated(writing("Dear {{nickname}}, it is time again."))).hasFallback(1);
  }

  @Test
  void aSafetyFilterThatThrowsBlocksGeneratorAndTemplateAlike() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .safety(
                text -> {
                  throw new IllegalStateException("broken");
                })
            .build();

    assertThat(run(engage)).hasSent(0).hasSkipped("unsafe: filter-failed", 1);
  }

  @Test
  void aNameIsTextWhateverItLooksLike() {
    add(named("mustache", "{{promo}}"));
    add(named("script", "<script>alert(1)</script>"));
    agree("mustache");
    agree("script");

    assertThat(run(pipeline().build())).hasSent(2);

    assertThat(mail.handedOver())
        .extracting(m -> m.content().body())
        .containsExactlyInAnyOrder(
            "Dear {{promo}}, it is time for your Home cleaning.",
            "Dear <script>alert(1)</script>, it is time for your Home cleaning.");
  }

  @Test
  void somebodyWhoLacksAFactThatTheTemplateNeedsIsSkipped() {
    add(
        new Member(
            recipient("new").build(),
            Map.of(),
            Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21)))));
    agree("new");

    assertThat(run(pipeline().build())).hasSkipped("missing-fact: service", 1);
  }

  /** What a host's export writes for nothing is nothing. */
  @Test
  void theTextNullIsAFactThatIsMissing() {
    add(named("rina", "Rina").with("service", "null"));
    agree("rina");

    assertThat(run(pipeline().build())).hasSkipped("missing-fact: service", 1);
  }

  @Test
  void aFactIsWrittenInTheReadersLanguageAndByTheirClock() {
    Locale bengali = Locale.forLanguageTag("bn");
    Template words =
        Template.parse(
            new TemplateId("reminder", bengali, 1),
            "facts: service\napproved: Tests, 2026-11-01\nsubject: s\n\n{{service}}");
    Instant evening = Instant.parse("2026-11-21T20:30:00Z");
    Member rina =
        Member.of(recipient("rina").locale(Locale.forLanguageTag("bn-BD")).build())
            .lastActive(NOON_IN_DHAKA.minus(Duration.ofDays(21)));
    add(rina.with("service", Fact.list(List.of(Fact.of(evening)))));
    agree("rina");

    assertThat(run(pipeline().templates(TemplateCatalog.of(words)).locale(bengali).build()))
        .hasSent(1);

    assertThat(mail.handedOver().get(0).content().body())
        .contains("২১ নভেম্বর ২০২৬ দিবাগত রাত ২:৩০টা");
  }

  @Test
  void somebodyWithoutHistoryIsInNoCadenceAndASingleSendSaysWhatIsMissing() {
    Member newcomer = add(Member.of(recipient("new").build()));
    agree("new");
    EngagementPipeline engage = pipeline().build();

    assertThat(run(engage)).hasEligible(0);
    assertThat(engage.send(SendRequest.to(newcomer).topic(RENEWAL).template("reminder").build()))
        .isSkippedBecause("missing-fact: service");
  }

  @Test
  @DisplayName("F40: a retry sends the same words and asks for none again")
  void aRetrySendsTheSameWords() {
    customer("rina");
    EngagementPipeline engage = writing("Hello {{name}}, time for a cleaning, number %d.");
    mail.answering(SendResult.deferred("451", "busy"));
    runGenerated(engage);
    advance(engage, Duration.ofMinutes(1));

    assertThat(asked).hasSize(1);
    assertThat(mail.handedOver()).hasSize(2);
    assertThat(mail.handedOver().get(1).content()).isEqualTo(mail.handedOver().get(0).content());
  }

  @Test
  @DisplayName("C3: a model is told by a flag what is so, and is not given it as a fact")
  void aModelIsToldByAFlag() {
    Prompt prompt =
        new Prompt(
            TemplateId.parse("smartengage_en_v1"),
            "facts: first: flag, service\n\n"
                + "{{#first}}Welcome them.{{/first}}{{^first}}Thank them.{{/first}}");
    add(customer("rina").with("first", Fact.of(false)));
    people.remove(0);

    runGenerated(
        pipeline()
            .prompts(PromptCatalog.of(prompt))
            .generator(
                request -> {
                  asked.add(request);
                  return GeneratedText.of(
                      MessageContent.of("For you", "Hello, it is time for a cleaning."),
                      "stub-model");
                })
            .build());

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).prompt().text()).isEqualTo("Thank them.");
    assertThat(asked.get(0).facts()).isEqualTo(Map.of("service", "Home cleaning"));
  }

  private GeneratedText refuse(GenerationRequest request) {
    throw new AssertionError("must not be asked for " + request);
  }

  private SendRequest inTenSeconds(String id) {
    return SendRequest.to(recipient(id).name("Rina").build())
        .topic(RECEIPT)
        .template("receipt")
        .prompt("smartengage")
        .at(clock.instant().plusSeconds(10))
        .build();
  }

  private Member named(String id, String name) {
    return new Member(
        recipient(id).name(name).build(),
        Map.of("service", "Home cleaning"),
        Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21))));
  }

  /** A generator whose text differs from call to call where it has a %d. */
  private EngagementPipeline writing(String text) {
    return generating(
        request -> {
          asked.add(request);
          return GeneratedText.of(
              MessageContent.of("For you", text.replace("%d", Integer.toString(asked.size()))),
              "stub-model");
        });
  }

  private EngagementPipeline generating(MessageGenerator generator) {
    return pipeline().generator(generator).build();
  }

  private CampaignReport runGenerated(EngagementPipeline engage) {
    return engage.run(generated(), TODAY);
  }

  private Campaign generated() {
    return renewal().prompt("smartengage").build();
  }

  private static final class Refusal extends RuntimeException implements TokensSpent {

    private static final long serialVersionUID = 1L;

    @Override
    public String model() {
      return "stub-model";
    }

    @Override
    public TokenUsage usage() {
      return new TokenUsage(80, 5);
    }
  }
}
