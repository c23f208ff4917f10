package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.NonRetriableException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of the languages, versions and variants of a template speaks (C2, C5). */
class VersionsTest {

  private static final Locale DHAKA = Locale.forLanguageTag("bn-BD");

  private final TemplateCatalog catalog =
      catalog(
          "reminder_en_v1",
          "reminder_bn_v1",
          "reminder_bn_v2_a",
          "reminder_bn_v2_b",
          "reminder_bn-BD_v1");

  @Test
  void theNearestLanguageCountsAndThenTheLatestVersion() {
    assertThat(id("reminder", "bn-BD")).isEqualTo("reminder_bn-BD_v1");
    assertThat(id("reminder", "bn-IN")).startsWith("reminder_bn_v2_");
    assertThat(id("reminder", "fr")).isEqualTo("reminder_en_v1");
  }

  @Test
  void aPinnedVersionIsThatOneInTheNearestLanguageThatHasIt() {
    assertThat(id("reminder@1", "bn")).isEqualTo("reminder_bn_v1");
    assertThat(id("reminder@2", "bn-BD")).startsWith("reminder_bn_v2_");
    assertThat(id("reminder@2_b", "bn-BD")).isEqualTo("reminder_bn_v2_b");
    assertThat(catalog.find("reminder@3", DHAKA)).isEmpty();
    assertThatThrownBy(() -> catalog.require("reminder@3", DHAKA))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContainingAll("\"reminder@3\"", "reminder_bn_v2_b");
  }

  @Test
  void aPersonAlwaysGetsTheSameVariantAndBothAreUsedAlike() {
    Map<String, Long> drawn = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      String id = of("reminder", "person-" + i);
      assertThat(of("reminder", "person-" + i)).isEqualTo(id);
      drawn.merge(id, 1L, Long::sum);
    }

    assertThat(drawn).containsOnlyKeys("reminder_bn_v2_a", "reminder_bn_v2_b");
    assertThat(drawn.values()).allMatch(count -> count > 850);
  }

  @Test
  void anotherTemplateAndAnotherVersionAreDrawnAnew() {
    TemplateCatalog two =
        catalog(
            "one_bn_v1_a",
            "one_bn_v1_b",
            "one_bn_v2_a",
            "one_bn_v2_b",
            "two_bn_v1_a",
            "two_bn_v1_b");
    List<String> people = IntStream.range(0, 200).mapToObj(i -> "p" + i).toList();

    long sameInBoth =
        people.stream()
            .filter(p -> letter(two, "one@1", p).equals(letter(two, "two@1", p)))
            .count();
    long sameInVersions =
        people.stream()
            .filter(p -> letter(two, "one@1", p).equals(letter(two, "one@2", p)))
            .count();

    assertThat(sameInBoth).isBetween(60L, 140L);
    assertThat(sameInVersions).isBetween(60L, 140L);
  }

  @Test
  void theVariantOfAPersonNeverChangesBetweenReleases() {
    assertThat(
            IntStream.range(0, 8)
                .mapToObj(i -> of("reminder", "c-" + i).substring("reminder_bn_v2_".length())))
        .containsExactly("a", "a", "b", "b", "b", "b", "b", "b");
  }

  @Test
  void approvalsAreListedByName() {
    assertThat(catalog.approvals().values())
        .hasSize(5)
        .containsOnly(new Approval("Tests", LocalDate.of(2026, 11, 1)));
    assertThat(catalog.approvals().keySet())
        .extracting(TemplateId::toString)
        .isSorted()
        .contains("reminder_bn_v2_b");
    assertThat(catalog.byId("reminder_bn_v2_b")).isPresent();
    assertThat(catalog.byId("reminder_bn_v2")).isEqualTo(Optional.empty());
  }

  private String id(String name, String language) {
    return catalog.require(name, Locale.forLanguageTag(language)).toString();
  }

  private String of(String name, String person) {
    return catalog.find(name, Locale.forLanguageTag("bn"), person).orElseThrow().toString();
  }

  private static String letter(TemplateCatalog catalog, String name, String person) {
    return catalog
        .find(name, Locale.forLanguageTag("bn"), person)
        .flatMap(template -> template.id().variant())
        .orElseThrow();
  }

  private static TemplateCatalog catalog(String... ids) {
    return TemplateCatalog.of(
        Arrays.stream(ids).map(id -> Sample.template(id, "", "Body")).toArray(Template[]::new));
  }
}
