package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.Preferences;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.SoftBounces;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What is known of people and addresses. Whoever changes it locks their rows in the table of caps
 * first, as an attempt does, so that one of the two comes before the other.
 */
final class Contacts {

  private static final Comparator<Reservation> EARLIEST_FIRST =
      Comparator.<Reservation, Instant>comparing(Reservation::at)
          .thenComparing(Reservation::message);

  private final CapTable caps;
  private final ContactTables contacts;

  Contacts(CapTable caps, ContactTables contacts) {
    this.caps = caps;
    this.contacts = contacts;
  }

  void recordConsents(Handle handle, List<Consent> consents) {
    caps.lock(
        handle, consents.stream().map(c -> CapKey.person(c.tenant(), c.recipientId())).toList());
    contacts.record(handle, consents);
  }

  void recordPreferences(Handle handle, List<Preferences> preferences) {
    caps.lock(handle, preferences.stream().map(Preferences::of).toList());
    contacts.prefer(handle, preferences);
  }

  void forgetSoftBounces(Handle handle, String tenant, Address address) {
    List<CapKey> key = List.of(CapKey.address(tenant, address));
    Book book = lockPlaces(handle, key, List.of());
    book.bounce(key.get(0), SoftBounces.NONE);
    Bulk.writeAll(handle, List.of(book.changes()));
  }

  void suppress(Handle handle, List<Suppression> suppressions) {
    caps.lock(handle, suppressions.stream().map(SuppressionRow::key).toList());
    Bulk.writeAll(handle, contacts.suppressions(suppressions));
  }

  void lift(Handle handle, String tenant, Address address, SuppressionReason reason) {
    caps.lock(handle, List.of(CapKey.address(tenant, address)));
    contacts.lift(handle, tenant, address, reason);
  }

  /** What is known at present, without locks. */
  List<Standing> standings(Handle handle, List<Addressee> of) {
    if (of.isEmpty()) {
      return List.of();
    }
    Book book = read(handle, of, caps.read(handle, keys(of).toList()));
    return of.stream().map(book::standing).toList();
  }

  /** What is known, and stays so until the transaction ends. */
  Book lock(Handle handle, List<Addressee> of) {
    return read(handle, of, caps.lock(handle, keys(of).toList()));
  }

  /**
   * The rows that the outcomes of messages change.
   *
   * @param existing rows that are left out where they are missing
   * @param needed rows that are made where they are missing
   */
  Book lockPlaces(Handle handle, List<CapKey> existing, List<CapKey> needed) {
    return new Book(caps.lock(handle, existing, needed), Known.nothing());
  }

  static Stream<CapKey> keys(Collection<Addressee> of) {
    return of.stream().flatMap(to -> Stream.of(to.personKey(), to.addressKey()));
  }

  private Book read(Handle handle, List<Addressee> of, Map<CapKey, Places> places) {
    return new Book(places, contacts.read(handle, of));
  }

  /** What was read, and what is to be written of it. */
  final class Book {

    private final Map<CapKey, Places> places;
    private final Known known;

    private Book(Map<CapKey, Places> places, Known known) {
      this.places = places;
      this.known = known;
    }

    Standing standing(Addressee to) {
      return new Standing(
          known.consents().getOrDefault(to.personKey(), List.of()),
          known.suppressions().getOrDefault(to.addressKey(), List.of()),
          known.of(Known::preferences, to).toList(),
          softBounces(to.addressKey()),
          taken(to.personKey()),
          taken(to.addressKey()),
          ahead(to));
    }

    /** Without those that took their places meanwhile. */
    private List<Reservation> ahead(Addressee to) {
      Set<MessageId> placed =
          taken(to.personKey()).stream().map(Reservation::message).collect(Collectors.toSet());
      taken(to.addressKey()).forEach(place -> placed.add(place.message()));
      return known
          .of(Known::ahead, to)
          .distinct()
          .filter(place -> !placed.contains(place.message()))
          .sorted(EARLIEST_FIRST)
          .toList();
    }

    private int softBounces(CapKey key) {
      Places row = places.get(key);
      return row == null ? 0 : row.softBounces();
    }

    void take(Message message, Instant at) {
      keys(List.of(message.to())).forEach(key -> row(key).take(message.reservation(at)));
    }

    void release(Message message) {
      release(keys(List.of(message.to())).toList(), message.id());
    }

    void release(List<CapKey> keys, MessageId message) {
      keys.forEach(key -> row(key).release(message));
    }

    void restamp(Message message, Instant at) {
      keys(List.of(message.to())).forEach(key -> row(key).restamp(message.id(), at));
    }

    /** An address without a row has no bounces to forget. */
    void bounce(CapKey address, SoftBounces what) {
      if (what == SoftBounces.ONE_MORE) {
        row(address).bounce();
      } else if (what == SoftBounces.NONE && places.containsKey(address)) {
        row(address).forgetBounces();
      }
    }

    /** What is to be written. */
    Filled changes() {
      return caps.changes(places);
    }

    private List<Reservation> taken(CapKey key) {
      Places row = places.get(key);
      return row == null ? List.of() : row.all();
    }

    private Places row(CapKey key) {
      return places.computeIfAbsent(key, absent -> Places.none());
    }
  }
}
