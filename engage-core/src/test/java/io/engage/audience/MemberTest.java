package io.engage.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberTest {

  private static final Member RINA = Member.of(Recipient.withId("rina").build());
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void activitiesAreTheNewestHundredFromTheNewestOn() {
    List<Instant> times =
        IntStream.range(0, 150).mapToObj(i -> FIRST.plusSeconds(i * 7_919L % 1_000)).toList();

    Member active = RINA.active(times);

    assertThat(active.activities())
        .hasSize(100)
        .isSortedAccordingTo((a, b) -> b.compareTo(a))
        .contains(times.stream().max(Instant::compareTo).orElseThrow());
    assertThat(active.lastActivity()).contains(active.activities().get(0));
  }

  @Test
  void factsAreAddedOneByOne() {
    assertThat(RINA.with("service", "plumbing").with("visits", 3).with("visits", 4).facts())
        .isEqualTo(Map.of("service", Fact.of("plumbing"), "visits", Fact.of(4)));
  }

  @Test
  void whoIsAboutNothingKeepsTheRest() {
    Member member = RINA.joined(FIRST).lastActive(FIRST).with("visits", 3);

    assertThat(member.about(Occasion.of("a", FIRST)).aboutNothing()).isEqualTo(member);
  }
}
