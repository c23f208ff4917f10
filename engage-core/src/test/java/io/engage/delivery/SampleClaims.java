package io.engage.delivery;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Progress;
import io.engage.message.Role;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.Claim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages and claims of which only the id or the tenant matters. */
final class SampleClaims {

  private SampleClaims() {}

  static Claim claim(int number) {
    Progress ready = Progress.planned(MessageState.READY, Instant.EPOCH, Optional.empty());
    return new Claim(message("sheba", new UUID(1, number)), ready, Optional.empty(), 1);
  }

  static Message messageOf(String tenant) {
    return message(tenant, new UUID(1, 1));
  }

  private static Message message(String tenant, UUID id) {
    return new Message(
        new MessageId(id),
        new IdempotencyKey(id.toString()),
        new Addressee(
            tenant,
            "rina",
            Role.CUSTOMER,
            ChannelId.EMAIL,
            Address.email("rina@example.com"),
            Locale.ENGLISH,
            ZoneOffset.UTC),
        Topic.transactional("receipt"),
        new Wording("receipt", Optional.empty(), Map.of()),
        Offer.none(),
        Timing.now(Priority.MEDIUM),
        new Origin(
            "engage",
            "single",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "1",
            Map.of()));
  }
}
