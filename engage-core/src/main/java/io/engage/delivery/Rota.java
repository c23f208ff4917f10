package io.engage.delivery;

import io.engage.message.Priority;
import io.engage.store.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Whose turn it is. Lanes are served in rotation, so that no tenant waits for another to be done;
 * and of sixteen claims one begins with what is least urgent, so that nothing waits for ever.
 */
final class Rota {

  private static final Duration STALE = Duration.ofSeconds(1);

  private final DeliveryParts parts;
  private final AtomicInteger turns = new AtomicInteger();
  private final Map<Lane, Pass> passed = new ConcurrentHashMap<>();
  private volatile Listing listing = Listing.none();

  Rota(DeliveryParts parts) {
    this.parts = parts;
  }

  /** The lanes in the order of this turn, as far as they can be served at all. */
  List<Lane> lanes(Predicate<Lane> wanted, int turn) {
    List<Lane> open = new ArrayList<>();
    for (Lane lane : listing.lanes()) {
      if (wanted.test(lane) && !isPassed(lane)) {
        open.add(lane);
      }
    }
    Collections.rotate(open, -beginning(turn));
    return open;
  }

  /** Which turn this is. */
  int turn() {
    return turns.getAndIncrement() & Integer.MAX_VALUE;
  }

  /** Special turns go round by themselves, or some lanes would never have one. */
  private static int beginning(int turn) {
    return turn % 4 == 3 ? turn / 16 : turn;
  }

  static Priority first(int turn) {
    if (turn % 16 == 15) {
      return Priority.LOW;
    } else if (turn % 8 == 7) {
      return Priority.MEDIUM;
    }
    return turn % 4 == 3 ? Priority.HIGH : Priority.CRITICAL;
  }

  /** Asks the store again which lanes there are. */
  void look() {
    listing = new Listing(parts.store().lanes(parts.channels().keySet()), SystemTime.mark());
  }

  boolean isStale() {
    return listing.isOlderThan(STALE);
  }

  /** Leaves a lane out for a while; it has no permits. */
  void pass(Lane lane, Duration wait) {
    passed.put(lane, new Pass(SystemTime.mark(), wait));
  }

  boolean passesAnyone() {
    return passed.keySet().stream().anyMatch(this::isPassed);
  }

  private boolean isPassed(Lane lane) {
    Pass pass = passed.get(lane);
    if (pass != null && pass.isOver()) {
      passed.remove(lane, pass);
      return false;
    }
    return pass != null;
  }

  private record Pass(long since, Duration pause) {

    boolean isOver() {
      return SystemTime.since(since).compareTo(pause) >= 0;
    }
  }

  private record Listing(List<Lane> lanes, boolean never, long at) {

    Listing(List<Lane> lanes, long at) {
      this(lanes, false, at);
    }

    static Listing none() {
      return new Listing(List.of(), true, 0);
    }

    boolean isOlderThan(Duration age) {
      return never || SystemTime.since(at).compareTo(age) > 0;
    }
  }
}
