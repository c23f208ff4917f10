package io.engage.jdbc;

import io.engage.store.ClaimRequest;
import io.engage.store.Lane;
import java.util.List;

/** One lane at one priority: a stretch of the queue's index, in the order of due times. */
record Cell(Lane lane, int priority) {

  /** The cells in the order in which they are served: priority by priority, and lane by lane. */
  static List<Cell> inTurn(ClaimRequest request, List<Lane> lanes) {
    return request.priorities().stream()
        .map(Urgency::of)
        .flatMap(priority -> lanes.stream().distinct().map(lane -> new Cell(lane, priority)))
        .toList();
  }
}
