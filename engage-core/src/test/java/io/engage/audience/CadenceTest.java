package io.engage.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CadenceTest {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  void daysAreCalendarDaysOfTheRecipientAndNotOf24Hours() {
    // One minute before and after midnight in Dhaka, 23 and 22 calendar days ago
    assertThat(isSelected("2026-10-29T17:59:00Z", DHAKA)).isFalse();
    assertThat(isSelected("2026-10-29T18:00:00Z", DHAKA)).isTrue();
    // The end of the 20th day ago
    assertThat(isSelected("2026-11-01T17:59:00Z", DHAKA)).isTrue();
    assertThat(isSelected("2026-11-01T18:00:00Z", DHAKA)).isFalse();
  }

  @Test
  void somebodyElsewhereIsCountedByTheirOwnCalendar() {
    // 30 October in Auckland while it was still the 29th in Dhaka
    Instant last = Instant.parse("2026-10-29T17:30:00Z");

    assertThat(isSelected(last.toString(), ZoneId.of("Pacific/Auckland"))).isTrue();
    assertThat(isSelected(last.toString(), DHAKA)).isFalse();
  }

  @Test
  void theHintToTheSourceNeverCutsOffWhoIsSelected() {
    PageRequest[] seen = new PageRequest[1];
    Segment segment =
        Segments.lastActivity(
            request -> {
              seen[0] = request;
              return new MemberPage(List.of(), Optional.empty());
            },
            21,
            1);

    segment.page(new Segment.Query("default", NOON, DHAKA), Optional.empty(), 10);

    PageRequest.ActivityRange range = seen[0].activity().orElseThrow();
    assertThat(range.from()).isBefore(Instant.parse("2026-10-29T00:00:00Z"));
    assertThat(range.until()).isAfter(Instant.parse("2026-11-02T12:00:00Z"));
  }

  @Test
  void aCadenceThatCannotBeIsRefused() {
    assertThatThrownBy(() -> Segments.lastActivity(noOne(), 0, 1))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cadence.days")
        .hasMessageContaining("cadence.tolerance");
  }

  @Test
  void idsSelectThePeopleTheSourceKnows() {
    Segment segment = Segments.ids(oneWhoBooked(NOON, DHAKA), List.of("rina", "nobody"));

    assertThat(page(segment).members()).hasSize(1);
  }

  private static boolean isSelected(String lastActivity, ZoneId zone) {
    SegmentSource source = oneWhoBooked(Instant.parse(lastActivity), zone);
    return !page(Segments.lastActivity(source, 21, 1)).members().isEmpty();
  }

  private static MemberPage page(Segment segment) {
    return segment.page(new Segment.Query("default", NOON, DHAKA), Optional.empty(), 10);
  }

  private static SegmentSource oneWhoBooked(Instant at, ZoneId zone) {
    Recipient rina = Recipient.withId("rina").zone(zone).build();
    return request ->
        new MemberPage(List.of(new Member(rina, Map.of(), Optional.of(at))), Optional.empty());
  }

  private static SegmentSource noOne() {
    return request -> new MemberPage(List.of(), Optional.empty());
  }
}
