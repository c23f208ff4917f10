package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.audience.PageRequest.ActivityRange;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.error.SettingsException;
import io.engage.inmemory.InMemorySegmentSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemorySegmentSourceTest extends SegmentSourceContract {

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    return InMemorySegmentSource.of(members);
  }

  @Test
  void aPersonListedTwiceIsAMistake() {
    Member twice = Member.of(Recipient.withId("p001").build());

    assertThatThrownBy(() -> InMemorySegmentSource.of(List.of(twice, twice)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("default/p001 is listed twice");
  }

  @Test
  void peopleOutsideTheRangeAreLeftOut() {
    Instant from = Instant.parse("2026-11-01T00:00:00Z");
    Instant until = Instant.parse("2026-11-02T00:00:00Z");
    SegmentSource source =
        InMemorySegmentSource.of(
            List.of(
                active("before", from.minusNanos(1)),
                active("first", from),
                active("last", until.minusNanos(1)),
                active("after", until),
                Member.of(Recipient.withId("never").build())));

    assertThat(
            source
                .read(
                    new PageRequest(
                        Recipient.DEFAULT_TENANT,
                        Optional.empty(),
                        10,
                        Optional.of(new ActivityRange(from, until))))
                .members())
        .extracting(member -> member.recipient().id())
        .containsExactly("first", "last");
  }

  private static Member active(String id, Instant at) {
    return new Member(Recipient.withId(id).build(), Map.of(), Optional.of(at));
  }
}
