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
    parts
        .store()
        .recordConsents(
            List.of(
                withdrawn(entry, Purpose.PROMOTIONAL, now),
                withdrawn(entry, Purpose.REMINDER, now)));
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

  private static Consent withdrawn(LedgerEntry entry, Purpose purpose, Instant now) {
    return new Consent(
        entry.message().to().tenant(),
        entry.message().to().recipientId(),
        entry.message().to().role(),
        purpose,
        Optional.empty(),
        Optional.of(entry.message().to().channel()),
        false,
        SOURCE,
        now);
  }
}
