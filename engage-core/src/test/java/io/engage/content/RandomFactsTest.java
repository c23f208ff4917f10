package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the facts are: words, or a reason why there are none. */
class RandomFactsTest {

  private static final List<String> LANGUAGES = List.of("bn-BD", "en", "en-IN", "de", "ar", "th");
  private static final List<String> PIECES =
      List.of(
          "{{name}}",
          "{{{x}}}",
          "{{#name}}",
          "{{/name}}",
          "{{=<% %>=}}",
          "<script>",
          "\u0000",
          "\u001E",
          "\u001F",
          "\n\n",
          "ক্ষ",
          "\uD83D",
          "\uDE00",
          "null",
          "|",
          "$1",
          "\\",
          "%s",
          "[",
          "{\"a\":1}",
          "2026-11-21",
          "12 BDT",
          "true",
          "PT1H",
          "https://x.example/",
          "  ",
          "-0");
  private static final String HEADERS =
      """
      facts: name, note?, n?: number, sum?: money, day?: date, at?: datetime, took?: duration,
        first?: flag, help?: link, tags?: list, rows?: list(label, at?: datetime)
      detail: Name of {{name}} | {{note}}
      detail rows: {{label}} | {{#at}}{{at.relative}}{{/at}}
      detail: Sum | {{sum}} {{sum.amount}} {{sum.plain}}
      link: Help | {{help}}
      short-body: {{#tags}}{{tags}} {{tags.count}} {{.}}{{/tags}}
      """;
  private static final String BODY =
      "{{name}} {{#n}}{{n}} {{n.percent}}{{/n}} {{#day}}{{day}} {{day.relative}}{{/day}}\n"
          + "{{#at}}{{at}} {{at.at}} {{at.month}} {{at.dayandtime}} {{at.relative}}{{/at}} {{#took}}{{took}}{{/took}}"
          + "{{#first}}first{{/first}}{{#rows}}{{label}}{{/rows}}{{^rows}}none{{/rows}}";

  @ParameterizedTest
  @ValueSource(longs = {1, 20261121, 42})
  @DisplayName("S4: no fact is compiled, breaks a row or breaks the rendering")
  void s4NoFactBreaksTheRendering(long seed) {
    Random random = new Random(seed);
    int written = 0;
    for (int i = 0; i < 300; i++) {
      Map<String, Fact> facts = facts(random);
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      Rendered rendered = template(language).render(GivenFacts.of(facts), Sample.reading(language));
      written += rendered.fold(words -> check(words, facts), RandomFactsTest::check);
    }
    assertThat(written).isBetween(60, 290);
  }

  private static int check(Rendered.Written rendered, Map<String, Fact> facts) {
    MessageContent words = rendered.words();
    String name = GivenFacts.of(facts).values().get("name");
    assertThat(words.body()).startsWith(name);
    assertThat(words.details()).allMatch(row -> !row.value().isBlank());
    assertThat(words.references()).allMatch(link -> FactValues.isLink(link.to().toString()));
    assertThat(rendered.facts().values()).allMatch(text -> text.indexOf('\n') < 0);
    return 1;
  }

  private static int check(Rendered.Refused refused) {
    assertThat(refused.reason()).matches("(missing|malformed)-fact: [a-z]+");
    return 0;
  }

  private static Template template(String language) {
    return Sample.template("x_" + language + "_v1", HEADERS, BODY);
  }

  private static Map<String, Fact> facts(Random random) {
    Map<String, Fact> facts = new HashMap<>();
    facts.put("name", Fact.of(text(random)));
    for (String name : List.of("note", "n", "sum", "day", "at", "took", "first", "help", "tags")) {
      if (random.nextInt(4) == 0) {
        facts.put(name, random.nextInt(12) == 0 ? Fact.of(text(random)) : fitting(name, random));
      }
    }
    if (random.nextBoolean()) {
      facts.put("rows", Fact.list(rows(random)));
    }
    return facts;
  }

  private static Fact fitting(String name, Random random) {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(5));
    return switch (name) {
      case "n" -> Fact.of(number);
      case "sum" -> Fact.money(number, Currency.getInstance("BDT"));
      case "day" -> Fact.of(LocalDate.ofEpochDay(random.nextInt(60_000)));
      case "at" -> Fact.of(Instant.ofEpochSecond(random.nextInt()));
      case "took" -> Fact.of(Duration.ofSeconds(random.nextInt()));
      case "first" -> Fact.of(random.nextBoolean());
      case "tags" -> Fact.list(List.of(Fact.of(text(random)), Fact.of(text(random))));
      default -> Fact.of(text(random));
    };
  }

  private static List<Fact> rows(Random random) {
    List<Fact> rows = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      Map<String, Fact> row = new HashMap<>(Map.of("label", Fact.of("x" + text(random))));
      if (random.nextBoolean()) {
        row.put("at", Fact.of(Instant.ofEpochSecond(random.nextInt())));
      }
      rows.add(Fact.row(row));
    }
    return rows;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
