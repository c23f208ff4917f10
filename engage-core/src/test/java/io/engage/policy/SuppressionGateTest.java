package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionGateTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final Gates GATES =
      new Gates(
          ContactPolicy.standard()
              .withFirewall(Firewall.production())
              .withSoftBounces(3)
              .withCaps(FrequencyCaps.unlimited()));

  @ParameterizedTest(name = "{0}: receipt {1}, reminder {2}, promotion {3}")
  @DisplayName("B5: what each reason blocks")
  @CsvSource({
    "HARD_BOUNCE, blocked, blocked, blocked",
    "STOP,        blocked, blocked, blocked",
    "MANUAL,      blocked, blocked, blocked",
    "COMPLAINT,   goes,    blocked, blocked",
    "UNSUBSCRIBE, goes,    blocked, blocked",
  })
  void whatEachReasonBlocks(
      SuppressionReason reason, String receipt, String reminder, String promotion) {
    Known known = Known.rina().suppressed(entry(reason));

    assertThat(fate(Topic.transactional("receipt"), known)).isEqualTo(receipt);
    assertThat(fate(Topic.reminder("appointment"), known)).isEqualTo(reminder);
    assertThat(fate(Letter.RENEWAL, known)).isEqualTo(promotion);
  }

  @Test
  @DisplayName("B5: a STOP that one sender was told binds that sender alone")
  void aStopBindsTheSenderThatWasTold() {
    Known overSms = Known.rina().suppressed(entry(SuppressionReason.STOP).of(ChannelId.SMS));
    Known overMail = Known.rina().suppressed(entry(SuppressionReason.STOP).of(ChannelId.EMAIL));

    assertThat(fate(Letter.RENEWAL, overSms)).isEqualTo("goes");
    assertThat(fate(Letter.RENEWAL, overMail)).isEqualTo("blocked");
  }

  @Test
  void anEntryBlocksUntilItExpires() {
    Instant end = NOON.plus(Duration.ofHours(1));
    Known known =
        Known.rina()
            .suppressed(
                new Suppression(
                    Letter.TENANT,
                    Address.email("rina@example.com"),
                    SuppressionReason.MANUAL,
                    "anna",
                    NOON,
                    Optional.of(end)));
    Message message = Letter.about(Letter.RENEWAL);

    assertThat(GATES.nextInstant(message, known.standing(), NOON)).contains(end);
    assertThat(GATES.decide(message, known.standing(), end.minusNanos(1)))
        .isEqualTo(new AttemptDecision.Skip("suppressed: manual", true));
    assertThat(GATES.decide(message, known.standing(), end))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  @DisplayName("B5: so many soft bounces in a row suppress, and fewer do not")
  void softBouncesInARowSuppress() {
    assertThat(fate(Letter.RENEWAL, Known.rina().bouncing(2))).isEqualTo("goes");
    assertThat(
            GATES.decide(Letter.about(Letter.RENEWAL), Known.rina().bouncing(3).standing(), NOON))
        .isEqualTo(new AttemptDecision.Skip("suppressed: 3 soft bounces in a row", true));
  }

  private static String fate(Topic topic, Known known) {
    return GATES.decide(Letter.about(topic), known.standing(), NOON)
            instanceof AttemptDecision.Proceed
        ? "goes"
        : "blocked";
  }

  private static Suppression entry(SuppressionReason reason) {
    return Suppression.of(Letter.TENANT, Address.email("rina@example.com"), reason, "test", NOON);
  }
}
