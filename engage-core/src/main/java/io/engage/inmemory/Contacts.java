package io.engage.inmemory;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Consent by person, suppression by address, and the places messages took under the caps. */
final class Contacts {

  private static final Duration RETENTION = Duration.ofDays(366);

  private final Shelf<CapKey, Scope, Consent> consents;
  private final Shelf<CapKey, SuppressionReason, Suppression> suppressions;
  private final Shelf<CapKey, MessageId, Reservation> places;

  Contacts(Journal journal) {
    consents = new Shelf<>(journal);
    suppressions = new Shelf<>(journal);
    places = new Shelf<>(journal);
  }

  void record(Consent consent) {
    CapKey person = CapKey.person(consent.tenant(), consent.recipientId());
    consents.put(person, Scope.of(consent), consent);
  }

  void suppress(Suppression suppression) {
    CapKey address = CapKey.address(suppression.tenant(), suppression.address());
    suppressions.put(address, suppression.reason(), suppression);
  }

  void lift(String tenant, Address address, SuppressionReason reason) {
    suppressions.remove(CapKey.address(tenant, address), reason);
  }

  Standing standing(Addressee to) {
    return new Standing(
        consents.all(to.personKey()),
        suppressions.all(to.addressKey()),
        places.all(to.personKey()),
        places.all(to.addressKey()));
  }

  void takePlaces(Message message, Instant at) {
    for (CapKey key : keys(message)) {
      takePlace(key, message.reservation(at));
    }
  }

  void settle(Settlement settlement) {
    Message message = settlement.claim().message();
    for (CapKey key : keys(message)) {
      if (settlement.places() == Places.RELEASE) {
        places.remove(key, message.id());
      } else if (settlement.places() == Places.RESTAMP) {
        Optional.ofNullable(places.named(key).get(message.id()))
            .ifPresent(place -> takePlace(key, place.at(settlement.at())));
      }
    }
    settlement.suppression().ifPresent(this::suppress);
  }

  void release(Message message) {
    keys(message).forEach(key -> places.remove(key, message.id()));
  }

  private void takePlace(CapKey key, Reservation place) {
    Instant oldest = place.at().minus(RETENTION);
    places.change(
        key,
        taken -> {
          taken.values().removeIf(other -> other.at().isBefore(oldest));
          taken.put(place.message(), place);
        });
  }

  private static List<CapKey> keys(Message message) {
    return List.of(message.to().personKey(), message.to().addressKey());
  }

  private record Scope(
      Role role, Purpose purpose, Optional<String> topic, Optional<ChannelId> channel) {

    static Scope of(Consent consent) {
      return new Scope(consent.role(), consent.purpose(), consent.topic(), consent.channel());
    }
  }
}
