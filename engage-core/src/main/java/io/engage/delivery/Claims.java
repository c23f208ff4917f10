package io.engage.delivery;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Priority;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks the store for work: each lane gets its share, and what some leave others may have. */
final class Claims {

  private final DeliveryParts parts;
  private final String owner;
  private final Rota rota;

  Claims(DeliveryParts parts, Rota rota) {
    this.parts = parts;
    this.owner = "engage-" + parts.ids().next();
    this.rota = rota;
  }

  /** One message, if it is due and can be sent. */
  List<Claim> only(MessageId message, Set<ChannelId> channels) {
    return parts
        .store()
        .claim(
            new ClaimRequest(
                owner,
                1,
                parts.sizing().lease(),
                parts.clock().instant(),
                channels,
                Optional.of(message)));
  }

  /**
   * Whatever is due over these channels; empty only if nothing is.
   *
   * @param wanted in which lanes
   */
  List<Claim> next(Set<ChannelId> channels, int limit, Predicate<Lane> wanted) {
    boolean fresh = rota.isStale();
    if (fresh) {
      rota.look();
    }
    List<Claim> claims = turn(channels, limit, wanted);
    if (claims.isEmpty() && !fresh) {
      rota.look();
      return turn(channels, limit, wanted);
    }
    return claims;
  }

  private List<Claim> turn(Set<ChannelId> channels, int limit, Predicate<Lane> wanted) {
    int turn = rota.turn();
    List<Lane> lanes =
        rota.lanes(lane -> channels.contains(lane.channel()) && wanted.test(lane), turn);
    if (lanes.isEmpty()) {
      return List.of();
    }
    Priority first = Rota.first(turn);
    int share = share(limit, lanes.size());
    List<Claim> claims = new ArrayList<>(claim(lanes, limit, share, first));
    List<Lane> more = lanes.size() == 1 ? List.of() : withMore(claims, lanes, share);
    if (claims.size() < limit && !more.isEmpty()) {
      int left = limit - claims.size();
      claims.addAll(claim(more, left, share(left, more.size()), first));
    }
    return claims;
  }

  private List<Claim> claim(List<Lane> lanes, int limit, int share, Priority first) {
    return parts
        .store()
        .claim(
            new ClaimRequest(
                owner,
                limit,
                parts.sizing().lease(),
                parts.clock().instant(),
                parts.channels().keySet(),
                Optional.empty(),
                lanes,
                share,
                first));
  }

  /** The lanes that gave all they were asked for, and may have more. */
  private static List<Lane> withMore(List<Claim> claims, List<Lane> lanes, int share) {
    Map<Lane, Long> taken =
        claims.stream().collect(Collectors.groupingBy(Claim::lane, Collectors.counting()));
    return lanes.stream().filter(lane -> taken.getOrDefault(lane, 0L) >= share).toList();
  }

  private static int share(int limit, int lanes) {
    return (limit + lanes - 1) / lanes;
  }
}
