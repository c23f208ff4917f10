package io.engage.inmemory;

import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
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
            .limit(request.limit())
            .toList();
    return free.stream().map(row -> lease(row, leaseNow.plus(request.lease()))).toList();
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

  private Claim lease(Row row, Instant until) {
    Row leased = row.leased(until);
    messages.put(leased);
    return leased.claim();
  }
}
