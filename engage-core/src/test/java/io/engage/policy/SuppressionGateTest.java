package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import io.engage.store.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuppressionGateTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Address PHONE = Address.phone("+8801712345678");

  private static final Suppression STOP =
      Suppression.of("sheba", PHONE, SuppressionReason.STOP, "twilio", NOON);

  @Test
  void aStopThatOneSenderWasToldBindsThatSenderAlone() {
    List<Suppression> stopped = List.of(STOP.of(ChannelId.SMS));

    assertThat(objection(ChannelId.SMS, stopped))
        .contains(new AttemptDecision.Skip("suppressed: stop"));
    assertThat(objection(ChannelId.WHATSAPP, stopped)).isEmpty();
  }

  @Test
  void aSuppressionWithoutASenderBindsThemAll() {
    assertThat(objection(ChannelId.WHATSAPP, List.of(STOP.of(ChannelId.SMS), STOP))).isPresent();
  }

  private static Optional<AttemptDecision> objection(ChannelId over, List<Suppression> known) {
    Addressee rina =
        new Addressee("sheba", "rina", Role.CUSTOMER, over, PHONE, Locale.ENGLISH, ZoneOffset.UTC);
    Standing standing = new Standing(List.of(), known, List.of(), List.of());
    return new SuppressionGate()
        .objection(
            new GateQuestion(
                new MessageId(new UUID(0, 1)),
                rina,
                Topic.promotional("renewal"),
                Optional.empty(),
                standing,
                NOON));
  }
}
