package io.engage.jdbc;

import io.engage.content.Words;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Gives messages to workers and takes their words. */
final class Leases {

  private final Dialect dialect;
  private final MessageTables messages;
  private final LedgerTables ledger;
  private final DeadLetters deadLetters;

  Leases(Dialect dialect, MessageTables messages, LedgerTables ledger) {
    this.dialect = dialect;
    this.messages = messages;
    this.ledger = ledger;
    this.deadLetters = new DeadLetters();
  }

  List<Claim> claim(Handle handle, ClaimRequest request) {
    if (request.channels().isEmpty() || request.limit() < 1) {
      return List.of();
    }
    List<Dialect.Lease> leases = dialect.lease(handle, request);
    Map<UUID, Reading> readings =
        ledger.read(handle, leases.stream().map(Dialect.Lease::message).toList());
    List<Claim> claims = new ArrayList<>();
    List<Reading> unreadable = new ArrayList<>();
    for (Dialect.Lease lease : leases) {
      Optional.ofNullable(readings.get(lease.message()))
          .ifPresent(
              reading ->
                  reading
                      .entry()
                      .ifPresentOrElse(
                          found -> claims.add(found.claim(lease.fence())),
                          () -> unreadable.add(reading)));
    }
    deadLetters.bury(handle, unreadable, request.now());
    return claims;
  }

  Set<MessageId> compose(Handle handle, List<Composition> compositions, Instant now) {
    if (compositions.isEmpty()) {
      return Set.of();
    }
    Map<UUID, Held> held =
        messages.hold(handle, compositions.stream().map(one -> one.claim().id().value()).toList());
    Map<UUID, Words> words = new LinkedHashMap<>();
    for (Composition composition : compositions) {
      Held message = held.get(composition.claim().id().value());
      if (message != null && message.stands(composition.claim())) {
        message.move(MessageState.READY, now, "composed");
        message.rest(message.progress().due(), Optional.empty());
        words.put(message.id(), composition.words());
      }
    }
    List<Bulk.Filled> changes = new ArrayList<>(messages.changes(held.values()));
    changes.add(messages.words(words));
    Bulk.writeAll(handle, changes);
    return words.keySet().stream().map(MessageId::new).collect(Collectors.toSet());
  }
}
