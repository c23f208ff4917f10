package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.AtCap;
import io.engage.message.BusinessKey;
import io.engage.message.CapBypass;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.TokenBudget;
import io.engage.store.RescheduleResult;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for the terms on which single messages go. */
abstract class TermsRules extends StoreScenario {

  private static final Terms FULL =
      new Terms(
              AtCap.defer(Duration.ofHours(30).plusMillis(1)),
              Optional.of(LATER),
              List.of(
                  CapLimit.promotional("one \"a\" day", Role.CUSTOMER, 1, Duration.ofDays(2))
                      .inCalendarDays(),
                  new CapLimit(
                      "এসএমএস",
                      Role.WORKER,
                      Set.of(Purpose.REMINDER, Purpose.PROMOTIONAL),
                      Optional.of(ChannelId.SMS),
                      3,
                      Duration.ofMinutes(90))),
              Optional.of(new CapBypass("agent:রিনা", "the parents asked for it\nby phone")),
              Optional.of(LocalDateTime.parse("2026-11-22T09:30:00.000001")),
              Optional.of("pupil-7"),
              Set.of(ZoneId.of("Asia/Dhaka"), ZoneId.of("Europe/London")),
              true)
          .withTokens(Optional.of(TokenBudget.perMonth(40_000_000_000L)));

  TermsRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void theTermsOfAMessageAreKept() {
    Terms next = Terms.usual().withMinor(Optional.of("pupil-8"));
    Terms other =
        new Terms(
            AtCap.nextChannel(),
            next.latest(),
            next.tighter(),
            next.bypass(),
            next.wallClock(),
            next.minor(),
            next.zones(),
            next.rechecked());

    assertThat(entry(plan(Draft.to("rina").on(FULL).ready(NOW))).message().terms()).isEqualTo(FULL);
    assertThat(entry(plan(Draft.to("rina").on(other).pending(NOW))).message().terms())
        .isEqualTo(other);
    assertThat(entry(plan(Draft.to("rina").ready(NOW))).message().terms()).isEqualTo(Terms.usual());
  }

  @Test
  void theTermsComeWithTheClaim() {
    assertThat(claimed(Draft.to("rina").on(FULL).ready(NOW)).message().terms()).isEqualTo(FULL);
  }

  @Test
  void theTermsMoveAlongWithAMessage() {
    MessageId moved = plan(Draft.to("rina").about("booking:81", 0).on(FULL).scheduled(LATER));

    assertThat(store.reschedule(BusinessKey.of(TENANT, "booking:81"), LATER.plusSeconds(60), NOW))
        .isEqualTo(Map.of(moved, RescheduleResult.RESCHEDULED));

    Terms terms = entry(moved).message().terms();
    assertThat(terms.latest()).contains(LATER.plusSeconds(60));
    assertThat(terms.wallClock()).isEmpty();
    assertThat(terms.tighter()).isEqualTo(FULL.tighter());
    assertThat(terms.bypass()).isEqualTo(FULL.bypass());
    assertThat(terms.zones()).isEqualTo(FULL.zones());
    assertThat(terms.rechecked()).isTrue();
  }
}
