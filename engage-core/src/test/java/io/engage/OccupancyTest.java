package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccupancyTest {

  private final List<String> events = new ArrayList<>();
  private final Occupancy occupancy = new Occupancy(() -> events.add("dark"));

  @Test
  void closingAnEmptyHouseTurnsOffTheLightOnce() {
    occupancy.close();
    occupancy.close();

    assertThat(events).containsExactly("dark");
  }

  @Test
  void theLastOneOutTurnsOffTheLight() {
    occupancy.during(
        () -> {
          occupancy.close();
          return events.add("still inside");
        });

    assertThat(events).containsExactly("still inside", "dark");
  }

  @Test
  void whoeverFailsInsideLeavesAllTheSame() {
    assertThatThrownBy(
            () ->
                occupancy.during(
                    () -> {
                      throw new IllegalArgumentException();
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    occupancy.close();

    assertThat(events).containsExactly("dark");
  }

  @Test
  void aShutHouseKeepsItsLightForThoseWhoAreNoGuests() {
    occupancy.shut();
    assertThatThrownBy(() -> occupancy.during(() -> events.add("inside")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events).isEmpty();

    occupancy.close();
    assertThat(events).containsExactly("dark");
  }

  @Test
  void nobodyEntersAClosedHouse() {
    occupancy.close();

    assertThatThrownBy(() -> occupancy.during(() -> events.add("inside")))
        .isInstanceOf(IllegalStateException.class);
  }
}
