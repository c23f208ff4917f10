package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.NonRetriableException;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

  private static final String TEXT =
      """
      facts: service, name?, promo?
      approved: Content team, 2026-11-01
      subject: আপনার {{service}}
      highlight: {{#promo}}কোড {{promo}}{{/promo}}

      প্রিয় {{#name}}{{name}}{{/name}}{{^name}}গ্রাহক{{/name}},

      {{service}} করার সময় হয়েছে।
      """;

  @Test
  void factsAreFilledInAndWhatIsMissingIsLeftOut() {
    MessageContent content = template(TEXT).render(Map.of("service", "এসি সার্ভিসিং"));

    assertThat(content.subject()).isEqualTo("আপনার এসি সার্ভিসিং");
    assertThat(content.body()).isEqualTo("প্রিয় গ্রাহক,\n\nএসি সার্ভিসিং করার সময় হয়েছে।");
    assertThat(content.highlight()).isEmpty();
    assertThat(content.action()).isEmpty();
  }

  @Test
  void aRequiredFactThatSomebodyLacksIsNamed() {
    assertThat(refusal(TEXT, Map.of("name", Fact.of("Rina")))).contains("missing-fact: service");
    assertThat(refusal(TEXT, Map.of("service", Fact.of(" ")))).contains("missing-fact: service");
    assertThat(refusal(TEXT, Map.of("service", Fact.of("x")))).isEmpty();
  }

  @Test
  void aFactThatIsNotWhatTheTemplateDeclaresIsNamed() {
    String typed = TEXT.replace("facts: service, name?", "facts: service: date, name?: money");

    assertThat(refusal(typed, Map.of("service", Fact.of("soon"))))
        .contains("malformed-fact: service");
    assertThat(refusal(typed, Map.of("service", Fact.of("2026-11-21"), "name", Fact.of("Tk 5"))))
        .contains("malformed-fact: name");
    assertThat(refusal(typed, Map.of("service", Fact.of("2026-11-21"), "promo", Fact.of(1))))
        .isEmpty();
  }

  @Test
  @DisplayName("S4: values are text, never template, and no method of a value is called")
  void valuesAreText() {
    Map<String, String> facts = Map.of("service", "{{name}} {{class}} {{{x}}}", "name", "n");

    assertThat(template(TEXT).render(facts).subject())
        .isEqualTo("আপনার {{name}} {{class}} {{{x}}}");
  }

  @Test
  void approvalIsKept() {
    assertThat(template(TEXT).approval())
        .isEqualTo(new Approval("Content team", LocalDate.of(2026, 11, 1)));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    String wrong =
        """
        facts: name?
        subject: Dear {{name}}
        colour: blue

        {{undeclared}}
        """;

    assertThatThrownBy(() -> template(wrong))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("\"colour\" is no header")
        .hasMessageContaining("facts.undeclared: is used but not declared")
        .hasMessageContaining("facts.name: may be missing, so it stands only inside {{#name}}")
        .hasMessageContaining("approved: needs who and when");
  }

  @Test
  void anUnclosedSectionAndAPartialAreRefused() {
    assertThatThrownBy(() -> template(TEXT + "{{#promo}}")).isInstanceOf(SettingsException.class);
    assertThatThrownBy(() -> template(TEXT + "{{> /etc/passwd}}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("partials");
  }

  @Test
  void theLatestVersionOfTheNearestLanguageSpeaks() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            template("reminder_en_v1", TEXT),
            template("reminder_bn_v1", TEXT),
            template("reminder_bn_v2", TEXT));

    assertThat(idFor(catalog, "bn-BD")).isEqualTo("reminder_bn_v2");
    assertThat(idFor(catalog, "fr")).isEqualTo("reminder_en_v1");
    assertThat(catalog.find("other", Locale.ENGLISH)).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> catalog.require("other", Locale.ENGLISH))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("reminder_bn_v2");
  }

  @Test
  void aDirectoryIsReadAsAWhole(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("reminder_bn_v1.mustache"), TEXT);
    Files.writeString(directory.resolve("receipt_bn_v1.mustache"), "subject: x\n");
    Files.writeString(directory.resolve("notes.txt"), "not a template");

    assertThatThrownBy(() -> TemplateCatalog.fromDirectory(directory))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("template.receipt_bn_v1: has no body");

    Files.delete(directory.resolve("receipt_bn_v1.mustache"));
    assertThat(TemplateCatalog.fromDirectory(directory).templates()).hasSize(1);
  }

  @Test
  void aMissingResourceIsNamed() {
    assertThatThrownBy(() -> TemplateCatalog.fromResources(TemplateTest.class, "gone_bn_v1"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gone_bn_v1.mustache");
  }

  private static String idFor(TemplateCatalog catalog, String language) {
    return catalog.require("reminder", Locale.forLanguageTag(language)).toString();
  }

  private static Optional<String> refusal(String text, Map<String, Fact> facts) {
    return template(text)
        .render(GivenFacts.of(facts), Sample.reading("bn"))
        .fold(written -> Optional.empty(), refused -> Optional.of(refused.reason()));
  }

  private static Template template(String text) {
    return template("reminder_bn_v1", text);
  }

  private static Template template(String id, String text) {
    return Template.parse(TemplateId.parse(id), text);
  }
}
