package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A template and the host's record are held to each other (A1, C5). */
class TemplateCheckTest {

  private static final String GOOD =
      "facts: order_number, starts_at: datetime, day: date, total: money, visits: number, vat:"
          + " number, note?, first: flag, length: duration, help: link, name?, valid_hours,"
          + " valid_for: duration, items: list(label, price?: money), days: list of date\n";

  private static final String NO_TEXT =
      "is a %s, which has no text of its own; use a String, or a List for several";

  @Test
  void aRecordOfTheSameFactsFits() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            Sample.template("order_en_v1", GOOD, "x"), Sample.template("order_bn_v1", GOOD, "x"));

    assertThatCode(() -> TemplateCheck.of(catalog).against("order", Order.class))
        .doesNotThrowAnyException();
  }

  @Test
  void everyFactThatDoesNotFitIsNamedForEveryFile() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            Sample.template("order_en_v2_a", "facts: startsat, note, total: number\n", "x"),
            Sample.template("order_en_v1", "facts: unheard_of\n", "x"),
            Sample.template(
                "order_bn_v2", "facts: items: list(label, weight), days: list, promo?\n", "x"));

    assertThatThrownBy(() -> TemplateCheck.of(catalog).withoutPromo().against("order", Order.class))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "template.order_en_v2_a.facts.startsat: is not in Order, which has",
            "template.order_en_v2_a.facts.note: may be missing in Order; declare it as note?",
            "template.order_en_v2_a.facts.total: is a number here and a money in Order",
            "template.order_bn_v2.facts.items.weight: is not in the rows of Order",
            "template.order_bn_v2.facts.days: is a list here and a list of date in Order",
            "template.order_bn_v2.facts.promo: is not in Order")
        .hasMessageNotContaining("unheard_of");
  }

  @Test
  void aNumberThatMayBeMissingIsANumberThatMayBeMissing() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            Sample.template(
                "rated_en_v1", "facts: stars?: number, votes?: number, views?: number\n", "x"));

    assertThatCode(() -> TemplateCheck.of(catalog).against("rated", Rated.class))
        .doesNotThrowAnyException();
  }

  @Test
  void aComponentThatCanBeNoFactIsNamedOnce() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            Sample.template("odd_en_v1", "facts: name?\n", "x"),
            Sample.template("odd_bn_v1", "facts: name?\n", "x"));

    assertThatThrownBy(() -> TemplateCheck.of(catalog).against("odd", Odd.class))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, Problem::message)
                    .containsExactlyInAnyOrder(
                        tuple("facts.Odd.tags", String.format(NO_TEXT, "String[]")),
                        tuple("facts.Odd.prices", String.format(NO_TEXT, "Map")),
                        tuple("facts.Odd.codes", String.format(NO_TEXT, "int[]")),
                        tuple("facts.Odd.lock", String.format(NO_TEXT, "Object[]")),
                        tuple("facts.Bag.things", String.format(NO_TEXT, "Thread[]"))));
  }

  @Test
  void languagesThatDoNotAgreeAndAVersionThatOneLacksAreNamed() {
    TemplateCatalog catalog =
        TemplateCatalog.of(
            Sample.template("order_en_v2", "facts: at: datetime\n", "x"),
            Sample.template("order_bn_v2", "facts: at: date\n", "x"),
            Sample.template("order_hi_v1", "facts: at: date\n", "x"));

    assertThatThrownBy(() -> TemplateCheck.of(catalog).against("order@2", Timed.class))
        .hasMessageContaining("template.order@2: is not there in hi")
        .hasMessageContaining("facts.at: is another type than in order_");
    assertThatThrownBy(() -> TemplateCheck.of(catalog).against("gone", Timed.class))
        .hasMessageContaining("template.gone: is not in the catalogue");
  }

  @Test
  void aPromptIsHeldToTheRecordToo() {
    PromptCatalog prompts =
        PromptCatalog.of(
            new Prompt(TemplateId.parse("smart_en_v1"), "facts: at, when?\n\nWrite {{at}}."));

    assertThatThrownBy(
            () ->
                TemplateCheck.of(TemplateCatalog.of())
                    .and(prompts)
                    .promptAgainst("smart", Timed.class))
        .hasMessageContaining("prompt.smart_en_v1.facts.when: is not in Timed");
  }

  private record Timed(Instant at) {}

  private record Rated(OptionalDouble stars, OptionalInt votes, OptionalLong views) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Odd<T>(
      String[] tags,
      Optional<Map<String, String>> prices,
      List<int[]> codes,
      T[] lock,
      List<Bag> bags,
      UUID id,
      DayOfWeek day,
      char grade,
      CharSequence text,
      Object anything) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Bag(Thread[] things) {}

  private record Order(
      String orderNumber,
      Instant startsAt,
      LocalDate day,
      Fact.Money total,
      int visits,
      BigDecimal vat,
      Optional<String> note,
      boolean first,
      Duration length,
      URI help,
      List<Item> items,
      List<LocalDate> days) {}

  private record Item(String label, Optional<Fact.Money> price) {}
}
