package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.Generation;
import io.engage.content.MessageContent;
import io.engage.content.TokenUsage;
import io.engage.content.Words;
import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.Composition;
import io.engage.store.LedgerQuery;
import io.engage.store.RunName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of how a model was asked for words. */
abstract class AskingRules extends StoreScenario {

  private static final Generation TWICE =
      new Generation(
          "smartengage_bn_v1",
          Optional.of("gpt-4o-mini"),
          2,
          new TokenUsage(3_000_000_000L, 80),
          Duration.ofMillis(1_234),
          Optional.of("stop"),
          List.of("unsafe: link", "নিষিদ্ধ \"শব্দ\""));

  private static final Generation IN_VAIN =
      Generation.notAsked("smartengage_en_v2").refused("the generator is left alone for a while");

  AskingRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void howAModelWasAskedIsKeptBesideItsWords() {
    Words words =
        Words.generated(MessageContent.of("Hi", "It is time."), "smartengage_bn_v1", "gpt-4o-mini");
    MessageId id = composed(words.after(TWICE), Optional.empty());

    assertThat(entry(id).words().flatMap(Words::generation)).contains(TWICE);
    assertThat(store.entries(LedgerQuery.of(TENANT)).get(0).words().flatMap(Words::generation))
        .contains(TWICE);
    assertThat(claim(id, NOW).words().flatMap(Words::generation)).contains(TWICE);
  }

  @Test
  void howAModelWasAskedIsKeptWhereTheTemplateSpokeInstead() {
    Words words = Words.fallback(MessageContent.of("Hi", "It is time."), "a_en_v1", "no model");
    MessageId id = composed(words.after(IN_VAIN), Optional.empty());

    assertThat(entry(id).words().flatMap(Words::generation)).contains(IN_VAIN);
  }

  @Test
  void theFiguresOfARunAddUpWhatModelsCounted() {
    UUID run = store.openRun(new RunName(TENANT, "renewal", "1"), Draft.nextId(), NOW).id();
    composed(Draft.words("Hello").after(costing(100, 20)), Optional.of(run));
    composed(Draft.words("Hello").after(costing(7, 1)), Optional.of(run));
    composed(Draft.words("Hello"), Optional.of(run));
    composed(Draft.words("Hello").after(costing(9_000, 900)), Optional.empty());

    assertThat(store.figures(run).tokens()).isEqualTo(new TokenUsage(107, 21));
  }

  private MessageId composed(Words words, Optional<UUID> run) {
    Draft draft = Draft.to("rina");
    Claim claim = claimed(run.map(draft::run).orElse(draft).pending(NOW));
    store.compose(List.of(new Composition(claim, words)), NOW);
    return claim.id();
  }

  private static Generation costing(long prompt, long completion) {
    return Generation.notAsked("p_en_v1")
        .tried(Duration.ZERO)
        .answered("gpt", new TokenUsage(prompt, completion), Optional.empty());
  }
}
