package io.engage.inmemory;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Preferences;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.SoftBounces;
import io.engage.store.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of people and addresses, and the places messages took under the caps. */
final class Contacts {

  private static final Duration RETENTION = Duration.ofDays(366);

  private static final Comparator<Reservation> EARLIEST_FIRST =
      Comparator.<Reservation, Instant>comparing(Reservation::at)
          .thenComparing(Reservation::message);

  private final Messages messages;
  private final Consents consents;
  private final Shelf<CapKey, Ban, Suppression> suppressions;
  private final Table<CapKey, Preferences, Map<CapKey, Preferences>> preferences;
  private final Table<CapKey, Integer, Map<CapKey, Integer>> softBounces;
  private final Shelf<CapKey, MessageId, Reservation> places;

  Contacts(Journal journal, Messages messages, Consents consents) {
    this.messages = messages;
    this.consents = consents;
    suppressions = new Shelf<>(journal);
    preferences = new Table<>(journal, new HashMap<>());
    softBounces = new Table<>(journal, new HashMap<>());
    places = new Shelf<>(journal);
  }

  void prefer(Preferences value) {
    preferences.put(value.of(), value);
  }

  void suppress(Suppression suppression) {
    CapKey address = CapKey.address(suppression.tenant(), suppression.address());
    suppressions.put(address, new Ban(suppression.reason(), suppression.sender()), suppression);
  }

  void lift(String tenant, Address address, SuppressionReason reason) {
    suppressions.change(
        CapKey.address(tenant, address),
        all -> all.keySet().removeIf(ban -> ban.reason() == reason));
  }

  void bounce(CapKey address, SoftBounces what) {
    if (what == SoftBounces.ONE_MORE) {
      softBounces.put(address, softBounces.get(address).orElse(0) + 1);
    } else if (what == SoftBounces.NONE) {
      softBounces.remove(address);
    }
  }

  Standing standing(Addressee to) {
    return new Standing(
        consents.of(to.personKey()),
        suppressions.all(to.addressKey()),
        keys(to).stream().flatMap(key -> preferences.get(key).stream()).toList(),
        softBounces.get(to.addressKey()).orElse(0),
        places.all(to.personKey()),
        places.all(to.addressKey()),
        ahead(to));
  }

  void takePlaces(Message message, Instant at) {
    for (CapKey key : keys(message.to())) {
      takePlace(key, message.reservation(at));
    }
  }

  void settle(Settlement settlement) {
    Message message = settlement.claim().message();
    for (CapKey key : keys(message.to())) {
      if (settlement.places() == Places.RELEASE) {
        places.remove(key, message.id());
      } else if (settlement.places() == Places.RESTAMP) {
        Optional.ofNullable(places.named(key).get(message.id()))
            .ifPresent(place -> takePlace(key, place.at(settlement.at())));
      }
    }
    settlement.suppression().ifPresent(this::suppress);
    bounce(message.to().addressKey(), settlement.bounces());
  }

  void release(Message message) {
    keys(message.to()).forEach(key -> places.remove(key, message.id()));
  }

  private List<Reservation> ahead(Addressee to) {
    return messages
        .ahead(to)
        .filter(row -> !hasPlace(row.message()))
        .map(row -> row.message().reservation(row.progress().due()))
        .sorted(EARLIEST_FIRST)
        .toList();
  }

  private boolean hasPlace(Message message) {
    return places.named(message.to().personKey()).containsKey(message.id());
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

  private static List<CapKey> keys(Addressee to) {
    return List.of(to.personKey(), to.addressKey());
  }

  private record Ban(SuppressionReason reason, Optional<ChannelId> sender) {}
}
