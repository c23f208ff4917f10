package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Suppression;
import io.engage.store.CancelResult;
import io.engage.store.Settlement;
import io.engage.store.Settlement.Places;
import io.engage.store.Settlement.Tries;
import io.engage.store.SoftBounces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Records how messages fared, and takes them back. */
final class Outcomes {

  private final MessageTables messages;
  private final Contacts contacts;
  private final ContactTables contactTables;

  Outcomes(MessageTables messages, Contacts contacts, ContactTables contactTables) {
    this.messages = messages;
    this.contacts = contacts;
    this.contactTables = contactTables;
  }

  Set<MessageId> settle(Handle handle, List<Settlement> settlements) {
    settlements.forEach(Outcomes::checkPath);
    if (settlements.isEmpty()) {
      return Set.of();
    }
    Contacts.Book book =
        contacts.lockPlaces(
            handle,
            settlements.stream().flatMap(Outcomes::places).toList(),
            settlements.stream().flatMap(Outcomes::needed).toList());
    Map<UUID, Held> held =
        messages.hold(handle, settlements.stream().map(s -> s.claim().id().value()).toList());
    Set<MessageId> settled = new LinkedHashSet<>();
    List<Suppression> suppressions = new ArrayList<>();
    for (Settlement settlement : settlements) {
      Held message = held.get(settlement.claim().id().value());
      if (message != null && message.stands(settlement.claim())) {
        note(message, settlement);
        place(book, settlement);
        book.bounce(settlement.claim().message().to().addressKey(), settlement.bounces());
        settlement.suppression().ifPresent(suppressions::add);
        settled.add(settlement.claim().id());
      }
    }
    List<Filled> changes = new ArrayList<>(messages.changes(held.values()));
    changes.add(book.changes());
    changes.addAll(contactTables.suppressions(suppressions));
    Bulk.writeAll(handle, changes);
    return settled;
  }

  CancelResult cancel(Handle handle, MessageId id, String cause, Instant now) {
    Optional<Held> message = messages.holdAny(handle, id.value());
    CancelResult answer =
        message.map(held -> takeBack(held, cause, now)).orElse(CancelResult.NOT_FOUND);
    Bulk.writeAll(handle, messages.changes(message.stream().toList()));
    return answer;
  }

  /** Takes a message back, if that is still possible. */
  static CancelResult takeBack(Held message, String cause, Instant now) {
    CancelResult answer = CancelResult.of(message.progress());
    if (message.state().canBecome(MessageState.CANCELLED)) {
      message.move(MessageState.CANCELLED, now, cause);
      message.rest(now, Optional.of(cause));
    }
    return answer;
  }

  private static void note(Held message, Settlement settlement) {
    for (MessageState next : settlement.path()) {
      if (next != MessageState.SCHEDULED || message.state() != MessageState.SCHEDULED) {
        message.move(next, settlement.at(), settlement.cause());
      }
    }
    message.answered(settlement.provider(), settlement.providerId());
    message.spare(settlement.tries() == Tries.SPARE ? 1 : 0);
    if (settlement.possibleDuplicate()) {
      message.doubted();
    }
    message.rest(settlement.due(), Optional.of(settlement.cause()));
  }

  private static void place(Contacts.Book book, Settlement settlement) {
    Message message = settlement.claim().message();
    if (settlement.places() == Places.RELEASE) {
      book.release(message);
    } else if (settlement.places() == Places.RESTAMP) {
      book.restamp(message, settlement.at());
    }
  }

  private static Stream<CapKey> places(Settlement settlement) {
    Addressee to = settlement.claim().message().to();
    if (settlement.places() != Places.KEEP) {
      return Contacts.keys(List.of(to));
    }
    return settlement.bounces() == SoftBounces.NONE ? Stream.of(to.addressKey()) : Stream.of();
  }

  private static Stream<CapKey> needed(Settlement settlement) {
    CapKey address = settlement.claim().message().to().addressKey();
    return Stream.concat(
        settlement.suppression().map(SuppressionRow::key).stream(),
        settlement.bounces() == SoftBounces.ONE_MORE ? Stream.of(address) : Stream.of());
  }

  private static void checkPath(Settlement settlement) {
    if (settlement.path().isEmpty()) {
      throw new IllegalArgumentException(
          "message " + settlement.claim().id() + ": a path has at least one state");
    }
  }
}
