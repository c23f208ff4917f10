package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.CampaignReport;
import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.channel.SendResult;
import io.engage.content.GeneratedText;
import io.engage.content.Generation;
import io.engage.content.GenerationRequest;
import io.engage.content.MaybeBilled;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.TemplateId;
import io.engage.content.TokenUsage;
import io.engage.content.Words;
import io.engage.delivery.Sizing;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import io.engage.message.TokenBudget;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a model is asked for, what that costs, and what the ledger tells of it (C1, C4). */
abstract class GenerationStories extends PipelineScenario {

  private static final TokenUsage COST = new TokenUsage(120, 30);
  private static final long MOST = 1_000;
  private static final String TODAYS_BUDGET = "tenant default for 2026-11-21";
  private static final String GOOD = "Hello {{name}}, it is time again.";

  private final AtomicInteger asked = new AtomicInteger();

  GenerationStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("C1: the ledger says how a model was asked and what it cost")
  void theLedgerSaysHowAModelWasAsked() {
    customer("rina");

    CampaignReport report = runWith(pipeline().generator(writing("See www.evil.example", GOOD)));

    Generation told = told("rina");
    assertThat(told.prompt()).isEqualTo("smartengage_en_v1");
    assertThat(told.model()).contains("stub-model");
    assertThat(told.tries()).isEqualTo(2);
    assertThat(told.usage()).isEqualTo(COST.plus(COST));
    assertThat(told.finish()).contains("stop");
    assertThat(told.refusals()).containsExactly("unsafe: link");
    assertThat(report.tokens()).isEqualTo(COST.plus(COST));
  }

  @Test
  @DisplayName("C4: where the template speaks the ledger says why, and what was spent in vain")
  void theLedgerSaysWhatWasSpentInVain() {
    customer("rina");

    runWith(pipeline().generator(writing("You have won a prize.", "Dear {{nickname}}, hello.")));

    Words words = onlyEntry("rina").words().orElseThrow();
    assertThat(words.fallbackCause())
        .contains("unsafe: banned-phrase, then unresolved-placeholder");
    assertThat(words.model()).isEmpty();
    assertThat(told("rina").refusals())
        .containsExactly("unsafe: banned-phrase", "unresolved-placeholder");
    assertThat(told("rina").usage()).isEqualTo(COST.plus(COST));
  }

  @Test
  @DisplayName("C1: the ledger names the prompt whose needed fact somebody lacks")
  void theLedgerNamesThePromptThatLacksAFact() {
    customer("rina");
    Prompt demanding = new Prompt(TemplateId.parse("smartengage_en_v3"), "facts: age\n\nWrite.");

    runWith(pipeline().prompts(PromptCatalog.of(demanding)).generator(writing(GOOD)));

    assertThat(told("rina").prompt()).isEqualTo("smartengage_en_v3");
    assertThat(told("rina").tries()).isZero();
    assertThat(told("rina").refusals()).containsExactly("missing-fact: age");
  }

  @Test
  @DisplayName("C1: a text is settled at what it cost")
  void aTextIsSettledAtWhatItCost() {
    customer("rina");

    assertThat(runWith(budgeted(5_000).generator(writing(GOOD)))).hasSent(1).hasFallback(0);

    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(COST.total());
  }

  @Test
  @DisplayName("C4: when the day's budget is spent the template speaks, until the next day")
  void whenTheBudgetIsSpentTheTemplateSpeaks() {
    customer("rina");
    EngagementPipeline engage = budgeted(MOST + 100).generator(writing(GOOD)).build();

    assertThat(run(engage, "1")).hasSent(1).hasFallback(0);
    customer("salma");
    assertThat(run(engage, "2")).hasSent(1).hasFallback(1);

    assertThat(onlyEntry("salma").words().orElseThrow().fallbackCause())
        .contains("token budget of " + TODAYS_BUDGET + " is spent");
    assertThat(told("salma").tries()).isZero();
    clock.advance(Duration.ofDays(1));
    customer("nila");
    run(engage, "3");
    assertThat(store.tokensSpent("tenant default for 2026-11-22")).isEqualTo(COST.total());
  }

  @Test
  @DisplayName("C1: a campaign has a budget of its own for each run")
  void aRunHasABudgetOfItsOwn() {
    customer("rina");
    customer("karim");
    customer("salma");

    CampaignReport report =
        pipeline()
            .generator(writing(GOOD))
            .build()
            .run(
                renewal()
                    .prompt("smartengage")
                    .tokenBudget(TokenBudget.perRun(MOST + COST.total()))
                    .build(),
                TODAY);

    assertThat(report).hasSent(3).hasFallback(1);
    assertThat(store.tokensSpent("run " + report.run())).isEqualTo(2 * COST.total());
  }

  @Test
  @DisplayName("C1: a tenant may have a budget of its own")
  void aTenantMayHaveABudgetOfItsOwn() {
    customer("rina");
    EngagementPipelineBuilder builder =
        budgeted(1).tokenBudget("default", TokenBudget.perDay(5_000)).generator(writing(GOOD));

    assertThat(runWith(builder)).hasFallback(0);
  }

  @Test
  @DisplayName("F18: a call of which nobody knows what it cost stays counted in full")
  void whatNobodyKnowsStaysCounted() {
    customer("rina");

    runWith(budgeted(5_000).generator(failing(new RetriableException("the line dropped"))));

    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(MOST);
  }

  @Test
  @DisplayName("F16: a call that was refused costs nothing")
  void whatIsRefusedCostsNothing() {
    customer("rina");

    runWith(budgeted(5_000).generator(failing(new Refused())));

    assertThat(store.tokensSpent(TODAYS_BUDGET)).isZero();
    assertThat(told("rina").tries()).isEqualTo(1);
  }

  @Test
  @DisplayName("F18: a generator's own further try is counted beside the one before")
  void aFurtherTryIsCountedToo() {
    customer("rina");
    MessageGenerator retrying =
        costing(
            request -> {
              request.meter().askForAnotherTry(MOST);
              return text(GOOD);
            });

    runWith(budgeted(5_000).generator(retrying));

    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(MOST + COST.total());
  }

  @Test
  @DisplayName("F18: an answer that claims to have cost everything takes nobody's message away")
  void anAbsurdBillTakesNobodysMessageAway() {
    customer("rina");
    customer("salma");
    MessageGenerator absurd =
        costing(request -> text(GOOD, new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE)));

    CampaignReport report = runWith(budgeted(5_000).generator(absurd));

    assertThat(report).hasSent(2).hasFallback(1);
    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(16 * MOST);
    assertThat(report.tokens().total()).isEqualTo(16 * MOST);
  }

  @Test
  @DisplayName("C4: a budget that cannot be counted lets the template speak")
  void aBudgetThatCannotBeCountedLetsTheTemplateSpeak() {
    customer("rina");
    FaultyStore broken =
        FaultyStore.around(store)
            .counting("reserveTokens")
            .failingOn(1, () -> new NonRetriableException("SQLState 22003"));

    assertThat(runWith(budgeted(5_000).store(broken.store()).generator(writing(GOOD))))
        .hasSent(1)
        .hasFallback(1);

    assertThat(onlyEntry("rina").words().orElseThrow().fallbackCause())
        .contains("token budget failed: NonRetriableException: SQLState 22003");
  }

  @Test
  @DisplayName("F40: a retry sends the same words and pays for none again")
  void aRetryPaysForNoSecondText() {
    customer("rina");
    mail.answering(SendResult.deferred("451", "busy"));
    EngagementPipeline engage = budgeted(5_000).generator(writing(GOOD, "Another text.")).build();
    run(engage, "1");

    advance(engage, Duration.ofMinutes(1));

    assertThat(mail.handedOver()).hasSize(2);
    assertThat(mail.handedOver().get(1).content()).isEqualTo(mail.handedOver().get(0).content());
    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(COST.total());
    assertThat(told("rina").tries()).isEqualTo(1);
  }

  @Test
  @DisplayName("F4: words that a model wrote wait for a database that is away")
  void paidWordsAreNotThrownAway() {
    customer("rina");
    FaultyStore away = FaultyStore.around(store).counting("compose").failingOn(1);

    assertThat(runWith(pipeline().store(away.store()).generator(writing(GOOD))))
        .hasSent(1)
        .hasFallback(0);

    assertThat(asked).hasValue(1);
  }

  @Test
  @DisplayName("F18: many workers together never exceed a budget")
  void manyWorkersNeverExceedABudget() {
    for (int i = 0; i < 60; i++) {
      customer("person-" + i);
    }
    AtomicLong paid = new AtomicLong();
    EngagementListener counting =
        new EngagementListener() {
          @Override
          public void onGenerated(Message message, String model, TokenUsage usage) {
            paid.addAndGet(usage.total());
          }
        };

    CampaignReport report =
        runWith(
            budgeted(6_000)
                .generator(writing(GOOD))
                .listener(counting)
                .sizing(new Sizing(100, 1, 16, Duration.ofMinutes(30))));

    assertThat(report).hasSent(60);
    assertThat(paid.get()).isBetween(COST.total(), 6_000L);
    assertThat(store.tokensSpent(TODAYS_BUDGET)).isEqualTo(paid.get());
  }

  private Generation told(String id) {
    return onlyEntry(id).words().flatMap(Words::generation).orElseThrow();
  }

  private EngagementPipelineBuilder budgeted(long tokens) {
    return pipeline().tokenBudget(TokenBudget.perDay(tokens));
  }

  private CampaignReport runWith(EngagementPipelineBuilder builder) {
    return run(builder.build(), "1");
  }

  private CampaignReport run(EngagementPipeline engage, String key) {
    return engage.run(renewal().prompt("smartengage").build(), new RunKey(key));
  }

  /** One text after the other, the last from then on. */
  private MessageGenerator writing(String... texts) {
    return costing(request -> text(texts[Math.min(asked.getAndIncrement(), texts.length - 1)]));
  }

  private static MessageGenerator failing(RuntimeException failure) {
    return costing(
        request -> {
          throw failure;
        });
  }

  private static GeneratedText text(String body) {
    return text(body, COST);
  }

  private static GeneratedText text(String body, TokenUsage cost) {
    return new GeneratedText(
        MessageContent.of("For you", body), "stub-model", cost, Optional.of("stop"));
  }

  private static MessageGenerator costing(MessageGenerator generator) {
    return new MessageGenerator() {
      @Override
      public GeneratedText generate(GenerationRequest request) {
        return generator.generate(request);
      }

      @Override
      public long mostTokens(GenerationRequest request) {
        return MOST;
      }
    };
  }

  private static final class Refused extends RuntimeException implements MaybeBilled {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean mayBeBilled() {
      return false;
    }
  }
}
