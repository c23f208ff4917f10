package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingZoneTest {

  private static final MissingZone STRICTEST =
      MissingZone.strictest(Set.of(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu")));

  @ParameterizedTest(name = "B4: {0}, recipient in {1}, tenant in {2}, pipeline in {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          use configured | Asia/Kolkata | Asia/Dhaka | Europe/Berlin | Asia/Kolkata
          use configured | Asia/Kolkata |            | Europe/Berlin | Asia/Kolkata
          use configured |              | Asia/Dhaka | Europe/Berlin | Asia/Dhaka
          use configured |              |            | Europe/Berlin | Europe/Berlin
          skip           | Asia/Kolkata | Asia/Dhaka | Europe/Berlin | Asia/Kolkata
          skip           | Asia/Kolkata |            | Europe/Berlin | Asia/Kolkata
          skip           |              | Asia/Dhaka | Europe/Berlin | zone unknown
          skip           |              |            | Europe/Berlin | zone unknown
          strictest      | Asia/Kolkata | Asia/Dhaka | Europe/Berlin | Asia/Kolkata
          strictest      | Asia/Kolkata |            | Europe/Berlin | Asia/Kolkata
          strictest      |              | Asia/Dhaka | Europe/Berlin | America/New_York Pacific/Honolulu
          strictest      |              |            | Europe/Berlin | America/New_York Pacific/Honolulu
          """)
  void aRecipientsOwnZoneComesFirst(
      String policy,
      @Nullable ZoneId recipient,
      @Nullable ZoneId tenant,
      ZoneId configured,
      String choice) {
    ZoneChoice chosen =
        policy(policy)
            .choose(Optional.ofNullable(recipient), Optional.ofNullable(tenant), configured);

    assertThat(chosen.<String>fold(MissingZoneTest::inOrder, reason -> reason)).isEqualTo(choice);
  }

  @Test
  void strictestNeedsAZone() {
    Set<ZoneId> none = Set.of();

    assertThatThrownBy(() -> MissingZone.strictest(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one zone");
  }

  private static MissingZone policy(String name) {
    return switch (name) {
      case "use configured" -> MissingZone.useConfigured();
      case "skip" -> MissingZone.skip();
      default -> STRICTEST;
    };
  }

  private static String inOrder(Set<ZoneId> zones) {
    return new TreeSet<>(zones.stream().map(ZoneId::getId).toList())
        .stream().collect(Collectors.joining(" "));
  }
}
