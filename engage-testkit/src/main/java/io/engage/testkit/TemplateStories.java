package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import io.engage.message.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which template speaks, and with which facts (A1, C2, C5). */
abstract class TemplateStories extends PipelineScenario {

  private static final String VISIT =
      "facts: starts: datetime\napproved: Content team, 2026-11-01\nsubject: s\n\n"
          + "We come {{starts.relative}}.";

  TemplateStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aFactThatIsNotWhatTheTemplateDeclaresSkipsThatPerson() {
    EngagementPipeline engage = with(template("visit_en_v1", VISIT));

    assertThat(engage.send(visit(Fact.of("soon")).build()))
        .isSkippedBecause("malformed-fact: starts");
    assertThat(engage.send(visit(Fact.of("2026-11-21T16:00:00+06:00")).build())).isSent();
    assertThat(mail.only().content().body()).isEqualTo("We come in 4 hours.");
  }

  @Test
  void tomorrowIsCountedFromWhenTheMessageIsDue() {
    EngagementPipeline engage = with(template("visit_en_v1", VISIT));
    Instant eve = NOON_IN_DHAKA.plus(Duration.ofDays(4));

    engage.send(visit(Fact.of(eve.plus(Duration.ofDays(1)))).at(eve).build());
    advance(engage, Duration.ofDays(4));

    assertThat(mail.only().content().body()).isEqualTo("We come tomorrow at 12:00 noon.");
  }

  @Test
  void theLedgerSaysWhichVariantSpokeAndAPinnedVersionStays() {
    EngagementPipeline engage =
        with(
            template("visit_en_v1", VISIT),
            template("visit_en_v2_a", VISIT),
            template("visit_en_v2_b", VISIT));
    Fact soon = Fact.of(NOON_IN_DHAKA.plus(Duration.ofHours(2)));

    engage.send(visit(soon).idempotencyKey("1").build());
    engage.send(visit(soon).idempotencyKey("2").build());
    engage.send(visit(soon).idempotencyKey("3").template("visit@1").build());

    List<String> origins =
        ledger("rina").stream().map(entry -> entry.words().orElseThrow().origin()).toList();
    assertThat(origins).hasSize(3).contains("visit_en_v1");
    assertThat(origins.stream().filter(origin -> origin.startsWith("visit_en_v2_")).distinct())
        .hasSize(1);
  }

  @Test
  void everythingThatDoesNotFitTheRecordRefusesTheRunAtOnce() {
    customer("rina");
    EngagementPipeline engage =
        with(
            template("visit_en_v1", VISIT),
            template("visit_bn_v1", VISIT.replace("starts: datetime", "starts: datetime, room")));

    assertThatThrownBy(
            () -> engage.run(renewal().template("visit").facts(Day.class).build(), TODAY))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "template.visit_en_v1.facts.starts: is not in Day",
            "template.visit_bn_v1.facts.starts: is not in Day",
            "template.visit_bn_v1.facts.room: is not in Day");
    assertThat(ledger("rina")).isEmpty();
  }

  @Test
  void aSingleSendIsHeldToItsRecordAsWell() {
    EngagementPipeline engage =
        with(template("visit_en_v1", VISIT), template("visit_bn_v1", VISIT));
    Fact soon = Fact.of(NOON_IN_DHAKA.plus(Duration.ofHours(2)));

    assertThatThrownBy(() -> engage.send(visit(soon).facts(Day.class).build()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("visit_en_v1.facts.starts", "visit_bn_v1.facts.starts");
    assertThatThrownBy(() -> engage.enqueue(visit(soon).facts(Day.class).build()))
        .isInstanceOf(SettingsException.class);
    assertThat(ledger("rina")).isEmpty();
    assertThat(engage.send(visit(soon).facts(Visit.class).build())).isSent();
  }

  @Test
  void aRecordsFactsSpeakTheReadersLanguage() {
    EngagementPipeline engage =
        with(template("visit_en_v1", VISIT), template("visit_bn_v1", VISIT));
    Member rina =
        Member.of(recipient("rina").locale(Locale.forLanguageTag("bn-BD")).build())
            .with(Facts.of(new Visit(NOON_IN_DHAKA.plus(Duration.ofHours(2)))));

    assertThat(engage.send(SendRequest.to(rina).topic(RECEIPT).template("visit").build())).isSent();

    assertThat(mail.only().content().body()).isEqualTo("We come ২ ঘণ্টা পরে.");
  }

  @Test
  void wordsInALanguageThatIsNotTheReadersAreOfOneLanguageThroughout() {
    EngagementPipeline engage = with(template("visit_en_v1", VISIT));
    Member rina =
        Member.of(recipient("rina").locale(Locale.forLanguageTag("bn-BD")).build())
            .with(Facts.of(new Visit(NOON_IN_DHAKA.plus(Duration.ofHours(2)))));

    assertThat(engage.send(SendRequest.to(rina).topic(RECEIPT).template("visit").build())).isSent();

    assertThat(mail.only().content().body()).isEqualTo("We come in 2 hours.");
  }

  @Test
  void aPromptSpeaksOfAPromoOnlyWhereThereIsOneAndItsPlaceholdersHaveForms() {
    List<GenerationRequest> asked = new ArrayList<>();
    Prompt prompt =
        new Prompt(
            TemplateId.parse("smart_en_v3"),
            "facts: starts: datetime, promo?\n\nWrite.{{#promo}} Name {{promo}}.{{/promo}}");
    EngagementPipeline engage =
        pipeline()
            .templates(TemplateCatalog.of(template("visit_en_v1", VISIT)))
            .prompts(PromptCatalog.of(prompt))
            .generator(
                request -> {
                  asked.add(request);
                  return GeneratedText.of(
                      MessageContent.of("Hello", "We come on {{starts.day}}, that is sure."), "m");
                })
            .build();
    Fact tomorrow = Fact.of(NOON_IN_DHAKA.plus(Duration.ofDays(1)));

    engage.send(visit(tomorrow).prompt("smart").build());
    engage.send(
        visit(tomorrow)
            .prompt("smart@3")
            .promo("TEN", Duration.ofHours(2))
            .idempotencyKey("2")
            .build());

    assertThat(asked)
        .extracting(r -> r.prompt().text())
        .containsExactly("Write.", "Write. Name {{promo}}.");
    assertThat(asked.get(0).facts()).containsOnlyKeys("starts");
    assertThat(mail.handedOver().get(0).content().body())
        .isEqualTo("We come on Sunday, that is sure.");
    assertThat(ledger("rina"))
        .allSatisfy(
            entry -> assertThat(entry.words().orElseThrow().origin()).isEqualTo("smart_en_v3"));
  }

  @Test
  @DisplayName("C5: an English prompt has a model write Bengali, with Bengali facts in it")
  void factsInAModelsWordsAreInTheReadersLanguageWhateverThePromptsIs() {
    List<GenerationRequest> asked = new ArrayList<>();
    EngagementPipeline engage =
        pipeline()
            .templates(TemplateCatalog.of(template("visit_en_v1", VISIT)))
            .prompts(PromptCatalog.of(new Prompt(TemplateId.parse("smart_en_v1"), "Write.")))
            .generator(
                request -> {
                  asked.add(request);
                  return GeneratedText.of(
                      MessageContent.of("আপনার বুকিং", "আমরা {{starts.relative}} আসছি।"), "m");
                })
            .build();
    Member rina =
        Member.of(recipient("rina").locale(Locale.forLanguageTag("bn-BD")).build())
            .with("starts", Fact.of(NOON_IN_DHAKA.plus(Duration.ofDays(1))));

    assertThat(
            engage.send(
                SendRequest.to(rina).topic(RECEIPT).template("visit").prompt("smart").build()))
        .isSent();

    assertThat(asked.get(0).facts()).containsEntry("starts", "২২ নভেম্বর ২০২৬, দুপুর ১২:০০টা");
    assertThat(mail.only().content().body()).isEqualTo("আমরা আগামীকাল দুপুর ১২:০০টায় আসছি।");
  }

  private EngagementPipeline with(Template... templates) {
    return pipeline().templates(TemplateCatalog.of(templates)).build();
  }

  private static SendRequest.Builder visit(Fact starts) {
    return SendRequest.to(Member.of(recipient("rina").build()).with("starts", starts))
        .topic(RECEIPT)
        .template("visit");
  }

  private static Template template(String id, String text) {
    return Template.parse(TemplateId.parse(id), text);
  }

  private record Day(Optional<String> name) {}

  private record Visit(Instant starts) {}
}
