package io.engage.jdbc.faults;

import io.engage.message.MessageState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tables of the store say when everybody is gone.
 *
 * @param messages every message
 * @param steps the history of each message, by its id, in order
 * @param attempts when the attempts of each message began, by its id, in order
 * @param jobs the messages that are in the queue
 * @param planned how many different people each campaign was planned for
 */
record Snapshot(
    List<Row> messages,
    Map<String, List<Step>> steps,
    Map<String, List<Instant>> attempts,
    Set<String> jobs,
    Map<String, Integer> planned) {

  /**
   * A message.
   *
   * @param id its id
   * @param person to whom
   * @param address the address as caps and suppressions compare it
   * @param zone by whose clock
   * @param purpose as the ledger spells it
   * @param state where it stands
   * @param attempts how often it was attempted
   * @param possibleDuplicate whether the ledger says that it may have been sent twice
   * @param providerId the sink's name for it, if the ledger knows
   */
  record Row(
      String id,
      String person,
      String address,
      ZoneId zone,
      String purpose,
      MessageState state,
      int attempts,
      boolean possibleDuplicate,
      Optional<String> providerId) {}

  /**
   * One step of a history.
   *
   * @param from the state before, if there was one
   * @param to the state after
   */
  record Step(Optional<MessageState> from, MessageState to) {}
}
