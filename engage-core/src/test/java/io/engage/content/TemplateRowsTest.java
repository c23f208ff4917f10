package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.content.MessageContent.Detail;
import io.engage.content.MessageContent.Reference;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, rows of details, further links and the short form (C5). */
class TemplateRowsTest {

  private static final String ORDER =
      """
      facts: order, total: money, tracking?, support: link, retry?: link,
        items: list(label, price?: money), topic?
      detail: Order number | {{order}}
      detail: Tracking number | {{tracking}}
      detail items: {{label}} | {{#price}}{{price}}{{/price}}
      detail: Total | {{total}}
      link: Contact support | {{support}}
      link: Pay again | {{retry}}
      short-title: Order {{order}}
      short-body: {{items.count}} items, {{total}}
      """;
  private static final Map<String, Fact> FACTS =
      Map.of(
          "order", Fact.of("T-81"),
          "total", taka("450"),
          "support", Fact.of(URI.create("https://tulia.example/help")),
          "items",
              Fact.list(
                  List.of(
                      Fact.row(Map.of("label", Fact.of("Tea"), "price", taka("200"))),
                      Fact.row(Map.of("label", Fact.of("Gift wrap"))))));

  @Test
  void detailsAreRowsAndARowWithoutItsFactIsLeftOut() {
    assertThat(order(FACTS).details())
        .containsExactly(
            new Detail("Order number", "T-81"),
            new Detail("Tea", "Tk 200"),
            new Detail("Total", "Tk 450"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics?: list", "topics: list", "topics?: list(label)"})
  void aRowAboutAWholeListIsThereOnceOrNotAtAll(String declared) {
    String rows =
        """
        detail: Topics | {{topics}}
        detail: Count | {{topics.count}} topics
        detail: {{topics.count}} | x
        link: All {{topics.count}} | https://x.example
        """;
    Template template = Sample.template("x_en_v1", "facts: " + declared + "\n" + rows, "Hello.");
    Fact topics =
        Fact.list(
            Stream.of("algebra", "sets")
                .map(Fact::of)
                .map(topic -> declared.contains("label") ? Fact.row(Map.of("label", topic)) : topic)
                .toList());

    MessageContent known = content(template, Map.of("topics", topics));
    assertThat(known.details())
        .containsExactly(
            new Detail("Topics", "algebra, sets"),
            new Detail("Count", "2 topics"),
            new Detail("2", "x"));
    assertThat(known.references())
        .containsExactly(new Reference("All 2", URI.create("https://x.example")));
    if (declared.startsWith("topics?")) {
      assertThat(content(template, Map.of()).details()).isEmpty();
      assertThat(content(template, Map.of()).references()).isEmpty();
    }
  }

  @Test
  void aSectionOfACountIsWrittenOnceWhereThereIsAnything() {
    String body =
        "{{#topics.count}}You have {{topics.count}} topics: {{topics}}.{{/topics.count}}"
            + "{{^topics.count}}No topics.{{/topics.count}}";
    Fact topics = Fact.list(List.of(Fact.of("algebra"), Fact.of("sets")));

    assertThat(Sample.shown("topics?: list", body, "en", Map.of("topics", topics)))
        .isEqualTo("You have 2 topics: algebra, sets.");
    assertThat(Sample.shown("topics?: list", body, "en", Map.of())).isEqualTo("No topics.");
  }

  @Test
  void aListThatMayBeMissingIsWantedInASectionThatIsWrittenOnce() {
    assertThatThrownBy(() -> Sample.body("topics?: list", "You have {{topics.count}} topics."))
        .hasMessageContaining(
            "topics: may be missing, so it stands only inside"
                + " {{#topics.count}}…{{/topics.count}}");
    assertThatThrownBy(
            () -> Sample.body("topics?: list", "{{#topics}}{{topics.count}} topics.{{/topics}}"))
        .hasMessageContaining(
            "topics: has a section that says nothing of an item and would be there for each;"
                + " {{#topics.count}}…{{/topics.count}} is there once");
    assertThatThrownBy(
            () -> Sample.body("rows: list(a, b?), n?", "{{#rows}}{{#n}}{{n}}{{/n}}{{/rows}}"))
        .hasMessageContaining("rows: has a section that says nothing of an item");
    assertThatCode(
            () ->
                Sample.body(
                    "rows: list(a, b?), n?",
                    "{{#rows}}{{#n}}{{^b}}none{{/b}}{{/n}}{{/rows}}{{#rows}}{{a}}{{/rows}}"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{! note to ourselves",
        "{{! note } to ourselves",
        "{{! note to ourselves\n\n{{#n}}{{n}}{{/n}}",
        "{{ ! note to ourselves {{! and one more }}"
      })
  void aCommentThatIsNotClosedSwallowsNothing(String open) {
    assertThatThrownBy(() -> Sample.body("n?", "Hello.\n\n" + open + "\n\nYou owe nothing."))
        .hasMessageContaining("template.x_en_v1.body: has a comment that is not closed: {{! … }}");
    if (!open.contains("\n")) {
      assertThatThrownBy(
              () ->
                  Sample.template(
                      "x_en_v1", "facts: n?\ndetail: A | b " + open + "\ndetail: C | d\n", "x"))
          .isInstanceOfSatisfying(
              SettingsException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(Problem::path)
                      .containsExactly("template.x_en_v1.detail"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#n}}Number | {{n}}{{/n}}",
        "{{#n}}Number{{/n}}{{^n}}None | {{/n}}{{#n}}{{n}}{{/n}}",
        "{{! A | b }}Number | 1",
        "Number {{#n}}| {{n}}{{/n}}"
      })
  void aSectionAcrossTheBarOfARowIsRefusedWhenTheFileIsRead(String row) {
    for (String name : List.of("detail", "link")) {
      assertThatThrownBy(
              () -> Sample.template("x_en_v1", "facts: n?: link\n" + name + ": " + row + "\n", "x"))
          .isInstanceOfSatisfying(
              SettingsException.class,
              e ->
                  assertThat(e.problems())
                      .contains(
                          new Problem(
                              "template.x_en_v1." + name,
                              "\""
                                  + row
                                  + "\" has a section or comment across the bar; close it before the bar"
                                  + " or open it behind: a row whose value is empty, or whose fact is"
                                  + " missing, is left out by itself")));
    }
  }

  @Test
  void aCommentMayGoOverSeveralLines() {
    assertThat(Sample.shown("n?", "Hello{{! note\nto { our } selves }}, {{!}}you.", "en", Map.of()))
        .isEqualTo("Hello, you.");
  }

  @Test
  void furtherLinksAreThereWhenTheirAddressIs() {
    assertThat(order(FACTS).references())
        .containsExactly(
            new Reference("Contact support", URI.create("https://tulia.example/help")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://{{host}}/help",
        "https://{{host}}.tulia.example/help",
        "https://tulia.example{{host}}",
        "https://tulia.example@{{host}}/",
        "{{host}}/help",
        "mailto:help@{{host}}",
        "tel:{{host}}",
        "{{#host}}https://{{/host}}{{host}}",
        "http://tulia.example/help",
        "javascript:alert(1)"
      })
  void noFactSaysAHostInPart(String address) {
    assertThatThrownBy(() -> linking(address))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("link: leads to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tulia.example/orders/{{host}}?from=mail",
        "https://tulia.example",
        "mailto:help@tulia.example?subject={{host}}",
        "tel:16516",
        "{{host}}",
        "{{#host}}{{host}}{{/host}}"
      })
  void aLinkLeadsToAHostThatIsWrittenOutOrToAFact(String address) {
    assertThat(linking(address).requiredFacts()).containsExactly("host");
  }

  @Test
  void aChannelWithLittleRoomHasWordsOfItsOwn() {
    assertThat(order(FACTS).title()).isEqualTo("Order T-81");
    assertThat(order(FACTS).brief()).isEqualTo("2 items, Tk 450");
    assertThat(MessageContent.of("s", "b").title()).isEqualTo("s");
    assertThat(MessageContent.of("s", "b").brief()).isEqualTo("b");
  }

  @Test
  void aSectionRunsOverTheRowsOfAList() {
    String body =
        """
        Your week:
        {{#sessions}}
        - {{starts.day}}, {{starts.time}}: {{student}}{{#topic}} ({{topic}}){{/topic}}
        {{/sessions}}
        {{^sessions}}
        Nothing.
        {{/sessions}}
        See you!""";
    String declared = "sessions?: list(starts: datetime, student, topic?), topic?";
    Fact row =
        Fact.row(
            Map.of(
                "starts", Fact.of(Instant.parse("2026-11-22T09:00:00Z")),
                "student", Fact.of("{{topic}}")));

    assertThat(
            Sample.shown(
                declared,
                body,
                "bn",
                Map.of("sessions", Fact.list(List.of(row, row)), "topic", Fact.of("not mine"))))
        .isEqualTo(
            "Your week:\n- রবিবার, বিকাল ৩:০০টা: {{topic}}\n- রবিবার, বিকাল ৩:০০টা: {{topic}}\n"
                + "See you!");
    assertThat(Sample.shown(declared, body, "bn", Map.of()))
        .isEqualTo("Your week:\nNothing.\nSee you!");
  }

  @Test
  void aListOfOneKindHasItemsWithForms() {
    assertThat(
            Sample.shown(
                "days: list of date",
                "{{#days}}{{.short}} ({{.day}}); {{/days}}{{days.count}}",
                "en",
                Map.of("days", Fact.of("[\"2026-11-21\",\"2026-11-22\"]"))))
        .isEqualTo("Nov 21 (Saturday); Nov 22 (Sunday); 2");
  }

  @Test
  void aRowThatIsNotAsDeclaredIsMalformed() {
    Template digest = Sample.body("days: list(on: date)", "{{#days}}{{on}}{{/days}}");
    Fact rows = Fact.list(List.of(Fact.row(Map.of("on", Fact.of("someday")))));

    assertThat(digest.render(GivenFacts.of(Map.of("days", rows)), Sample.reading("en")))
        .isEqualTo(new Rendered.Refused("malformed-fact: days"));
  }

  @Test
  void aFlagOpensASection() {
    String body = "{{#first}}Welcome!{{/first}}{{^first}}Welcome back!{{/first}}";

    assertThat(Sample.shown("first: flag", body, "en", Map.of("first", Fact.of(true))))
        .isEqualTo("Welcome!");
    assertThat(Sample.shown("first: flag", body, "en", Map.of("first", Fact.of(false))))
        .isEqualTo("Welcome back!");
  }

  @Test
  void everyWrongRowTypeAndFormIsNamedAtOnce() {
    String headers =
        """
        facts: at: datetime, sum: cash, days: list(rows: list), seen: flag, plain
        detail: no bar
        detail gone: {{x}} | y
        heading: one
        heading: two
        """;

    assertThatThrownBy(
            () ->
                Sample.template(
                    "x_en_v1",
                    headers,
                    "{{at.soon}} {{plain.date}} {{seen}} {{#at.day}}{{/at.day}}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "facts.at: opens a section, so it takes no form",
            "facts.sum: \"cash\" is no type",
            "facts.days.rows: is a list within a list",
            "facts.plain: has a form, so its type is needed",
            "facts.seen: is a flag",
            "facts.gone: is used but not declared",
            "detail: needs a label and a value",
            "heading: is there twice");
  }

  private static MessageContent order(Map<String, Fact> facts) {
    return content(Sample.template("order_en_v1", ORDER, "Thank you."), facts);
  }

  private static MessageContent content(Template template, Map<String, Fact> facts) {
    return template.render(GivenFacts.of(facts), Sample.reading("en")).content();
  }

  private static Template linking(String address) {
    return Sample.template("x_en_v1", "facts: host\nlink: Help | " + address + "\n", "Hello.");
  }

  private static Fact taka(String amount) {
    return Fact.money(new BigDecimal(amount), Currency.getInstance("BDT"));
  }
}
