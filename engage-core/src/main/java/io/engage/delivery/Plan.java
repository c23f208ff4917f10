package io.engage.delivery;

import io.engage.message.Message;
import io.engage.store.PlannedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page on its way from people to rows. Not for several threads. */
public final class Plan {

  private final List<List<Message>> candidates = new ArrayList<>();
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
    return candidates;
  }

  void add(PlannedMessage row) {
    rows.add(row);
  }

  void leaveOut(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
