package io.engage.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccasionTest {

  private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

  @Test
  void topicTemplatePersonOccasionAndVersionMakeTheKey() {
    Occasion first = Occasion.of("appointment:81", START);

    assertThat(first.messageKey("visit", "reminder", "rina").value())
        .isEqualTo("about/visit/reminder/0/rina/appointment:81");
    assertThat(first.until(START).number(3).in(Occasion.State.NO_SHOW))
        .extracting(o -> o.messageKey("visit", "reminder", "rina"))
        .isEqualTo(first.messageKey("visit", "reminder", "rina"));
    assertThat(
            Set.of(
                first.messageKey("visit", "reminder", "rina"),
                first.messageKey("lesson", "reminder", "rina"),
                first.messageKey("visit", "reminder-2h", "rina"),
                first.messageKey("visit", "reminder", "karim"),
                first.version(1).messageKey("visit", "reminder", "rina"),
                Occasion.of("appointment:82", START).messageKey("visit", "reminder", "rina")))
        .hasSize(6);
  }

  @Test
  void whereTheOneEndsAndTheOtherBeginsIsNeverInDoubt() {
    Set<Object> keys = new HashSet<>();
    List<List<String>> pairs =
        List.of(
            List.of("a/b", "c"),
            List.of("a", "b/c"),
            List.of("a~1b", "c"),
            List.of("a~b", "c"),
            List.of("a~0b", "c"));

    pairs.forEach(p -> keys.add(Occasion.of(p.get(1), START).messageKey("t", "x", p.get(0))));

    assertThat(keys).hasSameSizeAs(pairs);
  }

  @Test
  void aLongKeyIsStillOne() {
    Occasion longest = Occasion.of("k".repeat(100), START);

    assertThat(longest.messageKey("t".repeat(64), "x".repeat(64), "p".repeat(100)).value())
        .hasSize(70)
        .isNotEqualTo(longest.messageKey("t".repeat(64), "y".repeat(64), "p".repeat(100)).value());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                new Occasion(
                    "a\nb", -1, START, Optional.of(START.minusMillis(1)), -1, Occasion.State.OPEN))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("occasion.key")
        .hasMessageContaining("occasion.version")
        .hasMessageContaining("occasion.number")
        .hasMessageContaining("occasion.ends");
  }
}
