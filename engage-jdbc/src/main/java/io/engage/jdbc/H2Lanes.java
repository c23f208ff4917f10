package io.engage.jdbc;

import io.engage.store.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds the lanes of H2's queue, leaping from one to the next over all that waits in between. */
final class H2Lanes {

  private static final String SELECT = "SELECT " + Candidate.LANE + " FROM engage_job";
  private static final String FIRST = " ORDER BY " + Candidate.LANE + " LIMIT 1";
  private static final String BEGINNING = SELECT + FIRST;
  private static final String SAME_CHANNEL =
      SELECT + " WHERE tenant = :tenant AND channel = :channel AND needs_words" + FIRST;
  private static final String SAME_TENANT =
      SELECT + " WHERE tenant = :tenant AND channel > :channel" + FIRST;
  private static final String NEXT_TENANT = SELECT + " WHERE tenant > :tenant" + FIRST;

  private H2Lanes() {}

  static List<Lane> all(Handle handle) {
    List<Lane> lanes = new ArrayList<>();
    Optional<Lane> lane = read(handle.createQuery(BEGINNING));
    while (lane.isPresent()) {
      lanes.add(lane.get());
      lane = after(handle, lane.get());
    }
    return lanes;
  }

  private static Optional<Lane> after(Handle handle, Lane lane) {
    Optional<Lane> sibling =
        lane.needsWords() ? Optional.empty() : read(asked(handle, SAME_CHANNEL, lane));
    return sibling
        .or(() -> read(asked(handle, SAME_TENANT, lane)))
        .or(() -> read(handle.createQuery(NEXT_TENANT).bind("tenant", Bind.text(lane.tenant()))));
  }

  private static Query asked(Handle handle, String sql, Lane lane) {
    return handle
        .createQuery(sql)
        .bind("tenant", Bind.text(lane.tenant()))
        .bind("channel", Bind.text(lane.channel().value()));
  }

  private static Optional<Lane> read(Query query) {
    try (query) {
      return query.map((columns, context) -> Candidate.lane(new Row(columns))).findOne();
    }
  }
}
