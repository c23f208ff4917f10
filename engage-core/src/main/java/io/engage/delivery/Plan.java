package io.engage.delivery;

import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.store.PlannedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page on its way from people to rows. Not for several threads. */
public final class Plan {

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<PlannedMessage> rows = new ArrayList<>();
  private final Map<String, Integer> leftOut = new HashMap<>();

  Plan() {}

  /** What is to be written. */
  public List<PlannedMessage> rows() {
    return rows;
  }

  /** People for whom nothing is written, by reason. */
  public Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** For each person the messages that they might get, the preferred one first. */
  List<List<Message>> candidates() {
    return candidates.stream().map(Candidate::ways).toList();
  }

  /** Whose people they are. */
  String tenant() {
    return candidates.get(0).ways().get(0).to().tenant();
  }

  /** Every key that matters for one of the candidates. */
  List<IdempotencyKey> keys() {
    return candidates.stream().flatMap(one -> one.key().all()).distinct().toList();
  }

  void consider(List<Message> ways, PlanKey key) {
    candidates.add(new Candidate(ways, key));
  }

  void leaveOutWhatStandsAgainst(Set<IdempotencyKey> taken) {
    for (Iterator<Candidate> all = candidates.iterator(); all.hasNext(); ) {
      Optional<String> reason = all.next().key().leftOut(taken);
      if (reason.isPresent()) {
        leaveOut(reason.get());
        all.remove();
      }
    }
  }

  void add(PlannedMessage row) {
    rows.add(row);
  }

  void leaveOut(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }

  private record Candidate(List<Message> ways, PlanKey key) {}
}
