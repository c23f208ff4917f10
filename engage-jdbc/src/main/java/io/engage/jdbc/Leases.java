package io.engage.jdbc;

import io.engage.content.Words;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Gives messages to workers and takes their words. */
final class Leases {

  private static final String STANDS =
      " WHERE message_id = :message_id AND fence = :fence AND lease_until IS NOT NULL";

  private static final String RELEASE =
      "UPDATE engage_job SET lease_until = NULL, lease_owner = NULL" + STANDS;

  private final Dialect dialect;
  private final MessageTables messages;
  private final LedgerTables ledger;
  private final Burial burial = new Burial();
  private final String renew;

  Leases(Dialect dialect, MessageTables messages, LedgerTables ledger) {
    this.dialect = dialect;
    this.messages = messages;
    this.ledger = ledger;
    this.renew = "UPDATE engage_job SET lease_until = " + dialect.endOfLease() + STANDS;
  }

  List<Claim> claim(Handle handle, ClaimRequest request) {
    if (request.channels().isEmpty() || request.limit() < 1) {
      return List.of();
    }
    List<Candidate> leases = leases(handle, request);
    Map<UUID, Reading> readings =
        ledger.read(handle, leases.stream().map(Candidate::message).toList());
    List<Claim> claims = new ArrayList<>();
    List<Reading> unreadable = new ArrayList<>();
    for (Candidate lease : leases) {
      Optional.ofNullable(readings.get(lease.message()))
          .ifPresent(
              reading ->
                  reading
                      .entry()
                      .ifPresentOrElse(
                          found -> claims.add(found.claim(lease.fence())),
                          () -> unreadable.add(reading)));
    }
    burial.bury(handle, unreadable, request.now());
    return claims;
  }

  List<Lane> lanes(Handle handle, Set<ChannelId> channels) {
    return channels.isEmpty() ? List.of() : dialect.lanes(handle, channels);
  }

  Set<MessageId> renew(Handle handle, Collection<Claim> claims, Duration lease) {
    List<Claim> sorted = sorted(claims);
    int[] changed =
        Batches.write(
            handle,
            renew,
            sorted,
            (row, claim) -> bind(row, claim).bind("lease", Bind.micros(lease)));
    return IntStream.range(0, sorted.size())
        .filter(i -> changed[i] == 1)
        .mapToObj(i -> sorted.get(i).id())
        .collect(Collectors.toSet());
  }

  void release(Handle handle, Collection<Claim> claims) {
    Batches.write(handle, RELEASE, sorted(claims), Leases::bind);
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

  private List<Candidate> leases(Handle handle, ClaimRequest request) {
    List<Candidate> taken =
        request
            .only()
            .map(only -> dialect.lease(handle, request, only))
            .orElseGet(() -> dialect.lease(handle, request, cells(handle, request)));
    return taken.stream().sorted(Candidate.orderOf(request)).toList();
  }

  private List<Cell> cells(Handle handle, ClaimRequest request) {
    List<Lane> lanes =
        request.lanes().isEmpty() ? dialect.lanes(handle, request.channels()) : request.lanes();
    return Cell.inTurn(
        request,
        lanes.stream().filter(lane -> request.channels().contains(lane.channel())).toList());
  }

  /** In one order for all, so that no two wait for each other. */
  private static List<Claim> sorted(Collection<Claim> claims) {
    return claims.stream().sorted(Comparator.comparing(claim -> claim.id().value())).toList();
  }

  private static PreparedBatch bind(PreparedBatch row, Claim claim) {
    return row.bind("message_id", Bind.id(claim.id().value()))
        .bind("fence", Bind.number(claim.fence()));
  }
}
