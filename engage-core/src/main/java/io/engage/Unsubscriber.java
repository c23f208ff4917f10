package io.engage;

import io.engage.delivery.DeliveryParts;
import io.engage.link.LinkCheck;
import io.engage.link.LinkClaims;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.Consent;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Acts on unsubscribe links. */
final class Unsubscriber {

  private static final String SOURCE = "unsubscribe-link";

  private final DeliveryParts parts;

  Unsubscriber(DeliveryParts parts) {
    this.parts = parts;
  }

  boolean unsubscribe(String token) {
    Optional<LinkClaims> claims = parts.unsubscribe().flatMap(links -> verified(links, token));
    claims
        .flatMap(valid -> parts.store().find(MessageId.parse(valid.id())))
        .ifPresent(this::withdraw);
    return claims.isPresent();
  }

  private Optional<LinkClaims> verified(UnsubscribeLinks links, String token) {
    LinkCheck check = links.verify(token, parts.clock().instant());
    return check.fold(valid -> Optional.of(valid.claims()), refused -> Optional.empty());
  }

  private void withdraw(LedgerEntry entry) {
    Instant now = parts.clock().instant();
    parts.store().recordConsents(withdrawals(entry, now));
    parts
        .store()
        .suppress(
            List.of(
                Suppression.of(
                    entry.message().to().tenant(),
                    entry.message().to().address(),
                    SuppressionReason.UNSUBSCRIBE,
                    SOURCE,
                    now)));
  }

  /**
   * For all topics, and for each one that the person said yes to by itself, which would outweigh
   * it.
   */
  private List<Consent> withdrawals(LedgerEntry entry, Instant now) {
    List<Consent> known = parts.store().standings(List.of(entry.message().to())).get(0).consents();
    Stream<Consent> byTopic =
        known.stream()
            .filter(consent -> consent.granted() && consent.topic().isPresent())
            .map(consent -> withdrawn(entry, consent.purpose(), consent.topic(), now));
    Stream<Consent> forAllTopics =
        Stream.of(Purpose.PROMOTIONAL, Purpose.REMINDER)
            .map(purpose -> withdrawn(entry, purpose, Optional.empty(), now));
    return Stream.concat(forAllTopics, byTopic).distinct().toList();
  }

  private static Consent withdrawn(
      LedgerEntry entry, Purpose purpose, Optional<String> topic, Instant now) {
    return new Consent(
        entry.message().to().tenant(),
        entry.message().to().recipientId(),
        entry.message().to().role(),
        purpose,
        topic,
        Optional.of(entry.message().to().channel()),
        false,
        SOURCE,
        now);
  }
}
