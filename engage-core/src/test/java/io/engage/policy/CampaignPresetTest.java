package io.engage.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignPresetTest {

  private record Written(CampaignPreset preset, String name, int days, int people, String hours) {}

  static Written[] asWritten() {
    return new Written[] {
      new Written(CampaignPreset.DEFAULT, "default", 21, 100, "09:00-18:00"),
      new Written(CampaignPreset.AGGRESSIVE, "aggressive", 14, 200, "08:00-20:00"),
      new Written(CampaignPreset.GENTLE, "gentle", 28, 50, "10:00-17:00"),
      new Written(CampaignPreset.WEEKEND, "weekend", 21, 150, "10:00-16:00"),
    };
  }

  @ParameterizedTest(name = "B7: {0}")
  @MethodSource("asWritten")
  void everyFigureIsAsWritten(Written written) {
    CampaignPreset preset = written.preset();

    assertThat(preset.name()).isEqualTo(written.name());
    assertThat(preset.cadenceDays()).isEqualTo(written.days());
    assertThat(preset.batchSize()).isEqualTo(written.people());
    assertThat(preset.window().opens() + "-" + preset.window().closes()).isEqualTo(written.hours());
  }

  @Test
  @DisplayName("B7: all run on every day but the one for weekends")
  void daysOfTheWeek() {
    assertThat(Set.of(CampaignPreset.DEFAULT, CampaignPreset.AGGRESSIVE, CampaignPreset.GENTLE))
        .allMatch(preset -> preset.window().days().equals(EnumSet.allOf(DayOfWeek.class)));
    assertThat(CampaignPreset.WEEKEND.window().days()).containsExactlyInAnyOrder(SATURDAY, SUNDAY);
  }

  @Test
  @DisplayName("B7: the weekend is on the days that the tenant sets, and else the same")
  void theWeekendOfBangladesh() {
    CampaignPreset preset = CampaignPreset.weekend(Set.of(FRIDAY, SATURDAY));

    assertThat(preset.window())
        .isEqualTo(
            new SendWindow(LocalTime.of(10, 0), LocalTime.of(16, 0), Set.of(FRIDAY, SATURDAY)));
    assertThat(preset.name()).isEqualTo("weekend");
    assertThat(preset.cadenceDays()).isEqualTo(21);
    assertThat(preset.batchSize()).isEqualTo(150);
  }

  @Test
  void aPresetNeedsANameDaysAndPeople() {
    SendWindow window = SendWindow.standard();

    assertThatThrownBy(() -> new CampaignPreset(" ", 1, 1, window))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CampaignPreset("ours", 0, 1, window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ours");
    assertThatThrownBy(() -> new CampaignPreset("ours", 1, 0, window))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
