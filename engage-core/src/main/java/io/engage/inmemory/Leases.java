package io.engage.inmemory;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives messages to workers and takes their words. */
final class Leases {

  private final Messages messages;
  private final InstantSource clock;

  Leases(Messages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  List<Claim> claim(ClaimRequest request) {
    Instant leaseNow = clock.instant();
    List<Row> free =
        candidates(request)
            .filter(row -> row.isDue(request.now()))
            .filter(row -> request.channels().contains(row.message().to().channel()))
            .filter(row -> !row.isLeased(leaseNow))
            .toList();
    return inTurn(free, request)
        .limit(request.limit())
        .map(row -> lease(row, leaseNow.plus(request.lease())))
        .toList();
  }

  List<Lane> lanes(Set<ChannelId> channels) {
    return messages
        .open()
        .map(Leases::lane)
        .filter(lane -> channels.contains(lane.channel()))
        .distinct()
        .toList();
  }

  Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
    Instant until = clock.instant().plus(lease);
    Set<MessageId> renewed = new LinkedHashSet<>();
    for (Claim claim : claims) {
      messages.held(claim).ifPresent(row -> messages.put(row.held(until)));
      messages.held(claim).ifPresent(row -> renewed.add(row.id()));
    }
    return renewed;
  }

  void release(Collection<Claim> claims) {
    claims.forEach(claim -> messages.held(claim).ifPresent(row -> messages.put(row.freed())));
  }

  Set<MessageId> compose(List<Composition> compositions, Instant now) {
    Set<MessageId> stored = new LinkedHashSet<>();
    for (Composition composition : compositions) {
      Optional<Row> held = messages.held(composition.claim());
      if (held.isPresent()) {
        messages.put(
            held.get()
                .moved(MessageState.READY, now, "composed")
                .because(Optional.empty())
                .speaking(composition.words())
                .freed());
        stored.add(composition.claim().id());
      }
    }
    return stored;
  }

  private Stream<Row> candidates(ClaimRequest request) {
    return request.only().map(id -> messages.find(id).stream()).orElseGet(messages::open);
  }

  /** Priority by priority, and in each lane by lane. */
  private static Stream<Row> inTurn(List<Row> free, ClaimRequest request) {
    return request.priorities().stream()
        .map(
            priority ->
                free.stream().filter(row -> row.message().timing().priority() == priority).toList())
        .flatMap(urgent -> laneByLane(urgent, request));
  }

  private static Stream<Row> laneByLane(List<Row> rows, ClaimRequest request) {
    if (request.only().isPresent()) {
      return rows.stream();
    }
    Stream<Row> inTurn =
        request.lanes().isEmpty()
            ? rows.stream()
            : request.lanes().stream()
                .distinct()
                .flatMap(lane -> rows.stream().filter(row -> lane(row).equals(lane)));
    Map<Lane, Integer> taken = new HashMap<>();
    return inTurn.filter(row -> taken.merge(lane(row), 1, Integer::sum) <= request.share());
  }

  private static Lane lane(Row row) {
    return row.claim().lane();
  }

  private Claim lease(Row row, Instant until) {
    Row leased = row.leased(until);
    messages.put(leased);
    return leased.claim();
  }
}
