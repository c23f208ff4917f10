package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model is told (C2, C3). */
class PromptTest {

  private static final String TEXT =
      """
      facts: name?, starts: datetime, promo?
      approved: Content team, 2026-11-01

      Write to {{name}}, whose visit is {{starts.relative}}.
      {{#promo}}
      Mention the code {{promo}} once.
      {{/promo}}
      {{^promo}}Say nothing of discounts.{{/promo}}
      """;

  @Test
  void thePromoSectionAppearsOnlyWithAPromo() {
    assertThat(prompt(TEXT).told(Set.of("name", "promo")).text())
        .isEqualTo(
            "Write to {{name}}, whose visit is {{starts.relative}}.\n"
                + "Mention the code {{promo}} once.");
    assertThat(prompt(TEXT).told(Set.of("name")).text())
        .isEqualTo(
            "Write to {{name}}, whose visit is {{starts.relative}}.\nSay nothing of discounts.");
  }

  @Test
  void aPromptWithoutHeadersIsToldAsItStands() {
    String plain = "Write to {{name}}.\n\nfacts: none";

    assertThat(prompt(plain).text()).isEqualTo(plain);
    assertThat(prompt(plain).told(Set.of()).text()).isEqualTo(plain);
    assertThat(prompt(plain).approval()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("C3: what an editor puts before the headers does not take them out of force")
  @ValueSource(strings = {"\uFEFF", "\n\n", "\uFEFF\r\n \t\n"})
  void whatStandsBeforeTheHeadersIsLeftOut(String before) {
    assertThat(prompt(before + TEXT)).isEqualTo(prompt(TEXT));
    assertThat(prompt(before + TEXT).approval()).isPresent();
    assertThat(prompt(before + "Write.").text()).isEqualTo("Write.");
  }

  @ParameterizedTest
  @DisplayName("C3: what looks like a header and is none is refused, as all facts would go out")
  @ValueSource(
      strings = {
        "Facts: name\n\nWrite.",
        "facts : name\n\nWrite.",
        " facts: name\n\nWrite.",
        "FACTS: name",
        "approved: Content team, 2026-11-01\n\nfacts: name\n\nWrite.",
        "---\nfacts: name\n---\n\nWrite.",
        "# Approved: Content team, 2026-11-01\n\nWrite."
      })
  void whatLooksLikeAHeaderIsRefused(String file) {
    assertThatThrownBy(() -> prompt(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("prompt.smartengage_bn_v1: begins with what looks like a header");
  }

  @Test
  @DisplayName("C3: a header that nobody reads is refused, as it may be a mistyped one")
  void anUnknownHeaderIsRefused() {
    assertThatThrownBy(() -> prompt("approved: a, 2026-11-01\nFacts: name\n\nWrite."))
        .hasMessageContaining(
            "prompt.smartengage_bn_v1.Facts: is no header; there are [facts, approved]");
  }

  @Test
  void aPromptIsToldOfItsOwnFactsAlone() {
    GivenFacts given =
        GivenFacts.of(
            Map.of(
                "starts", Fact.of(Instant.parse("2026-11-22T09:00:00Z")),
                "name", Fact.of("Rina"),
                "illness", Fact.of("none of its business")));

    assertThat(prompt(TEXT).facts(given, Sample.reading("bn")).texts())
        .isEqualTo(Map.of("name", "Rina", "starts", "২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা"));
    assertThat(prompt("Write.").facts(given, Sample.reading("bn")).texts()).hasSize(3);
  }

  @Test
  @DisplayName("C3: a flag opens sections for those of whom it is so, and has no text")
  void aFlagOpensSectionsAndHasNoText() {
    Prompt welcome =
        prompt(
            """
            facts: first: flag, name

            Write to {{name}}.
            {{#first}}Welcome them.{{/first}}{{^first}}Thank them.{{/first}}
            """);

    for (boolean first : List.of(true, false)) {
      ShownFacts facts =
          welcome.facts(
              GivenFacts.of(Map.of("first", Fact.of(first), "name", Fact.of("Rina"))),
              Sample.reading("en"));
      assertThat(welcome.told(facts.known()).text())
          .isEqualTo("Write to {{name}}.\n" + (first ? "Welcome them." : "Thank them."));
      assertThat(facts.texts()).isEqualTo(Map.of("name", "Rina"));
      assertThat(facts.text("first")).isEmpty();
    }
    assertThatThrownBy(() -> prompt("facts: first: flag\n\nWrite {{first}}."))
        .hasMessageContaining(
            "prompt.smartengage_bn_v1.facts.first: is a flag, which opens sections");
  }

  @Test
  @DisplayName("C3: what a prompt may declare can be put in")
  void whatAPromptMayDeclareCanBePutIn() {
    Prompt prompt = prompt("facts: orderNumber, order-no\n\n{{orderNumber}} {{order-no}}");
    ShownFacts facts =
        prompt.facts(
            GivenFacts.of(Map.of("orderNumber", Fact.of("T-81"), "order-no", Fact.of("81"))),
            Sample.reading("en"));
    MessageContent written = MessageContent.of("{{orderNumber}}", "{{ order-no }}");

    assertThat(Placeholders.fill(written, facts)).isEqualTo(MessageContent.of("T-81", "81"));
    assertThat(Placeholders.isName("orderNumber")).isTrue();
    assertThat(Placeholders.isName("order no")).isFalse();
    assertThat(Placeholders.isName("নাম")).isFalse();
  }

  @Test
  void placeholdersOfTheModelHaveTheFormsOfTemplates() {
    GivenFacts given =
        GivenFacts.of(Map.of("starts", Fact.of(Instant.parse("2026-11-22T09:00:00Z"))));
    ShownFacts facts = prompt(TEXT).facts(given, Sample.reading("bn"));
    MessageContent written =
        MessageContent.of("{{starts.day}}", "{{ starts.relative }}, {{starts.soon}}, {{name}}");

    assertThat(Placeholders.unknown(written, facts)).containsExactly("starts.soon", "name");
    assertThat(Placeholders.fill(written, facts))
        .isEqualTo(
            MessageContent.of("রবিবার", "আগামীকাল বিকাল ৩:০০টায়, {{starts.soon}}, {{name}}"));
  }

  /** A model writes in the reader's language, whichever its instruction is in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | bn-BD | ২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা | আগামীকাল বিকাল ৩:০০টায় | ১২,৩৪,৫৬৭
          bn | en | November 22, 2026, 3:00 PM | tomorrow at 3:00 PM | 1,234,567
          en | en-BD | 22 November 2026, 3:00 PM | tomorrow at 3:00 PM | 12,34,567
          bn | de | 22. November 2026, 15:00 | 22. November 2026, 15:00 | 1.234.567
          """)
  @DisplayName("C5: facts in a model's words are written as the reader writes them")
  void factsInAModelsWordsAreWrittenAsTheReaderWritesThem(
      String told, String reader, String at, String soon, String number) {
    GivenFacts given =
        GivenFacts.of(
            Map.of(
                "starts", Fact.of(Instant.parse("2026-11-22T09:00:00Z")),
                "n", Fact.of(1_234_567)));

    for (String headers : List.of("", "facts: starts: datetime, n: number\n\n")) {
      Prompt prompt = new Prompt(TemplateId.parse("x_" + told + "_v1"), headers + "Write.");
      ShownFacts facts = prompt.facts(given, Sample.reading(reader));

      assertThat(facts.texts()).isEqualTo(Map.of("starts", at, "n", number));
      assertThat(Placeholders.fill(MessageContent.of("{{n}}", "{{starts.relative}}"), facts))
          .isEqualTo(MessageContent.of(number, soon));
    }
  }

  @Test
  void aNeededFactThatSomebodyLacksIsNamed() {
    assertThat(prompt(TEXT).facts(GivenFacts.of(Map.of()), Sample.reading("en")).problem())
        .contains("missing-fact: starts");
  }

  @Test
  void theApprovalIsKept() {
    assertThat(prompt(TEXT).approval())
        .contains(new Approval("Content team", LocalDate.of(2026, 11, 1)));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    String wrong =
        """
        facts: starts: datetime, promo?

        {{other}} {{starts.soon}} {{#promo}} {{#gone}} x {{/gone}}
        """;

    assertThatThrownBy(() -> prompt(wrong))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "prompt.smartengage_bn_v1.facts.other: is used but not declared",
            "prompt.smartengage_bn_v1.facts.starts: has no form .soon",
            "stands within another section");
    assertThatThrownBy(() -> prompt("{{#promo}} x")).hasMessageContaining("not closed");
    assertThatThrownBy(() -> prompt("facts: promo\n\nWrite {{{promo}}}."))
        .hasMessageContaining("{{{promo}}} is in more braces than two");
    assertThatThrownBy(() -> prompt("approved: a, 2026-11-01\n\n")).hasMessageContaining("no text");
  }

  private static Prompt prompt(String text) {
    return new Prompt(TemplateId.parse("smartengage_bn_v1"), text);
  }
}
