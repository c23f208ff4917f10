package io.engage.jdbc.faults;

import static java.util.stream.Collectors.groupingBy;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.jdbc.faults.Snapshot.Row;
import io.engage.message.MessageState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each acceptance belongs to one message, and each message was accepted once. */
record AcceptanceCheck(Map<String, Row> messages, List<Acceptance> accepted) {

  /** Who is told that nothing went out was not written to. */
  private static final Set<MessageState> MAY_HAVE_GONE_OUT =
      EnumSet.of(
          MessageState.SENT,
          MessageState.DELIVERED,
          MessageState.BOUNCED,
          MessageState.OUTCOME_UNKNOWN);

  List<String> broken() {
    List<String> broken = new ArrayList<>();
    Map<String, List<Acceptance>> byMessage =
        accepted.stream().collect(groupingBy(Acceptance::message));
    byMessage.forEach((id, all) -> checkOne(id, all, broken));
    for (Row row : messages.values()) {
      List<Acceptance> all = byMessage.getOrDefault(row.id(), List.of());
      boolean isKnown =
          row.state() != MessageState.SENT
              || all.stream()
                  .anyMatch(one -> row.providerId().equals(Optional.of(one.providerId())));
      Invariants.require(broken, isKnown, row.id() + " is sent and the sink never had it");
      Invariants.require(
          broken, row.state() != MessageState.FAILED, row.id() + " was lost: it failed");
    }
    return broken;
  }

  private void checkOne(String id, List<Acceptance> all, List<String> broken) {
    Row row = messages.get(id);
    if (row == null) {
      broken.add("the sink has a message that nobody planned: " + id);
      return;
    }
    Acceptance first = all.get(0);
    boolean isSame =
        all.stream()
            .allMatch(
                one ->
                    one.address().equals(row.address())
                        && one.purpose().equals(row.purpose())
                        && one.words().equals(first.words()));
    Invariants.require(broken, isSame, id + " was accepted as another message");
    Invariants.require(
        broken,
        all.size() == 1 || row.possibleDuplicate(),
        id + " was accepted " + all.size() + " times and is no possible duplicate");
    Invariants.require(
        broken,
        all.size() == 1 || !row.purpose().equals("promotional"),
        id + " is promotional and was accepted " + all.size() + " times");
    Invariants.require(
        broken,
        MAY_HAVE_GONE_OUT.contains(row.state()) || row.possibleDuplicate(),
        id + " was accepted and is " + row.state());
  }
}
