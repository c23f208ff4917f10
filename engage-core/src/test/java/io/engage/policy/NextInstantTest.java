package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.AtCap;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.Priority;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Terms;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextInstantTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(15);

  static Stream<Integer> seeds() {
    return IntStream.range(0, 30).boxed();
  }

  /** Everything happens at whole minutes, so that looking at each of them misses nothing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("B10: at the next instant all gates say yes, and at no minute before it they do")
  void theNextInstantIsTheFirst(int seed) {
    Random random = new Random(seed);
    Gates gates = new Gates(policy(random));
    Known known = known(random);
    Message message = Letter.about(Letter.RENEWAL);

    Optional<Instant> next = gates.nextInstant(message, known.standing(), NOON);

    assertThat(next.filter(at -> at.isBefore(NOON.plus(HORIZON))))
        .isEqualTo(firstMinute(gates, message, known));
    next.ifPresent(
        at -> {
          assertThat(goes(gates, message, known, at)).isTrue();
          if (at.isAfter(NOON)) {
            assertThat(goes(gates, message, known, at.minusSeconds(1))).isFalse();
          }
        });
  }

  @Test
  void aMessageThatIsTooLateByThenHasNoNextInstant() {
    Message late = Letter.about(Letter.RENEWAL);
    Message bounded =
        new Message(
            late.id(),
            late.key(),
            late.to(),
            late.topic(),
            late.wording(),
            late.offer(),
            new Timing(
                Priority.MEDIUM, Optional.empty(), Optional.of(NOON.plus(Duration.ofHours(1)))),
            late.origin());
    Known full = Known.rina().sent(List.of(Letter.placeOf(Letter.RENEWAL, NOON)), List.of());
    Gates gates = new Gates(production());

    assertThat(gates.nextInstant(bounded, full.standing(), NOON)).isEmpty();
    assertThat(gates.nextInstant(late, full.standing(), NOON))
        .contains(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  @DisplayName("B3: the strictest cap is the one that is named")
  void theStrictestCapIsNamed() {
    Known full =
        Known.rina()
            .sent(
                List.of(
                    Letter.placeOf(Letter.RENEWAL, NOON.minus(Duration.ofHours(2))),
                    Letter.placeOf(Letter.RENEWAL, NOON.minus(Duration.ofDays(2)))),
                List.of());

    assertThat(new Gates(production()).decide(Letter.about(Letter.RENEWAL), full.standing(), NOON))
        .isEqualTo(new AttemptDecision.Skip("weekly cap: 2 of 2"));
  }

  @Test
  @DisplayName("B3: a promotion leaves room for a reminder that is planned, where reminders count")
  void aPromotionLeavesRoom() {
    CapLimit both =
        new CapLimit(
            "daily cap",
            Role.CUSTOMER,
            Set.of(Purpose.PROMOTIONAL, Purpose.REMINDER),
            Optional.empty(),
            1,
            Duration.ofDays(1));
    Topic reminder = Topic.reminder("appointment");
    Reservation tonight = Letter.placeOf(reminder, NOON.plus(Duration.ofHours(8)));
    Known expecting = Known.rina().expecting(tonight);
    Gates gates = new Gates(production().withCaps(FrequencyCaps.of(both)));

    assertThat(gates.decide(Letter.about(Letter.RENEWAL), expecting.standing(), NOON))
        .isEqualTo(new AttemptDecision.Skip("daily cap: 1 of 1"));
    assertThat(gates.decide(Letter.about(reminder), expecting.standing(), NOON))
        .as("reminders do not leave room for each other")
        .isEqualTo(new AttemptDecision.Proceed(true));
    assertThat(
            new Gates(production())
                .decide(Letter.about(Letter.RENEWAL), expecting.standing(), NOON))
        .as("reminders do not count unless a cap says so")
        .isEqualTo(new AttemptDecision.Proceed(true));
  }

  @Test
  @DisplayName("B3: a call may tighten the caps")
  void aCallMayTightenTheCaps() {
    CapLimit monthly = CapLimit.promotional("monthly cap", Role.CUSTOMER, 1, Duration.ofDays(30));
    Terms terms =
        new Terms(
            AtCap.skip(),
            Optional.empty(),
            List.of(monthly),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            false);
    Known once =
        Known.rina()
            .sent(
                List.of(Letter.placeOf(Letter.RENEWAL, NOON.minus(Duration.ofDays(9)))), List.of());
    Gates gates = new Gates(production());

    assertThat(gates.decide(Letter.on(terms), once.standing(), NOON))
        .isEqualTo(new AttemptDecision.Skip("monthly cap: 1 of 1"));
    assertThat(gates.decide(Letter.about(Letter.RENEWAL), once.standing(), NOON))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  private static boolean goes(Gates gates, Message message, Known known, Instant at) {
    return gates.decide(message, known.standing(), at) instanceof AttemptDecision.Proceed;
  }

  private static Optional<Instant> firstMinute(Gates gates, Message message, Known known) {
    return Stream.iterate(
            NOON, at -> at.isBefore(NOON.plus(HORIZON)), at -> at.plus(1, ChronoUnit.MINUTES))
        .filter(at -> goes(gates, message, known, at))
        .findFirst();
  }

  private static ContactPolicy production() {
    return ContactPolicy.standard().withFirewall(Firewall.production());
  }

  private static ContactPolicy policy(Random random) {
    List<CapLimit> caps = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      CapLimit cap =
          CapLimit.promotional(
              "cap " + i,
              Role.CUSTOMER,
              1 + random.nextInt(3),
              Duration.ofDays(1 + random.nextInt(7)));
      caps.add(random.nextBoolean() ? cap : cap.inCalendarDays());
    }
    LocalTime opens = LocalTime.of(random.nextInt(24), random.nextInt(60));
    SendWindow window =
        new SendWindow(opens, opens.plusMinutes(30 + random.nextInt(600)), days(random));
    return production()
        .withCaps(new FrequencyCaps(caps))
        .withWindows(SendWindows.of(WindowRule.forPurposes(window, Purpose.PROMOTIONAL)));
  }

  private static Set<DayOfWeek> days(Random random) {
    return random.nextBoolean()
        ? Set.of(DayOfWeek.of(1 + random.nextInt(7)))
        : Set.of(DayOfWeek.values());
  }

  private static Known known(Random random) {
    Known known = Known.rina().sent(places(random), places(random));
    if (random.nextInt(3) == 0) {
      Instant end = NOON.plus(Duration.ofMinutes(random.nextInt(9_000)));
      known = known.preferring(p -> p.pausedUntil(end));
    }
    if (random.nextInt(3) == 0) {
      Suppression complaint =
          new Suppression(
              Letter.TENANT,
              Letter.about(Letter.RENEWAL).to().address(),
              SuppressionReason.COMPLAINT,
              "test",
              NOON,
              Optional.of(NOON.plus(Duration.ofMinutes(random.nextInt(9_000)))),
              random.nextBoolean() ? Optional.of(ChannelId.EMAIL) : Optional.empty());
      known = known.suppressed(complaint);
    }
    return known;
  }

  private static List<Reservation> places(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(
            n ->
                Letter.placeOf(
                    Letter.RENEWAL, NOON.minus(Duration.ofMinutes(random.nextInt(14_000)))))
        .toList();
  }
}
