package io.engage.testkit;

import io.engage.message.MessageState;
import io.engage.message.StateChange;
import io.engage.store.LedgerEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a message in the ledger. */
public final class LedgerEntryAssert extends AbstractAssert<LedgerEntryAssert, LedgerEntry> {

  LedgerEntryAssert(LedgerEntry actual) {
    super(actual, LedgerEntryAssert.class);
  }

  /** It stands in this state. */
  public LedgerEntryAssert isIn(MessageState expected) {
    isNotNull();
    MessageState found = actual.progress().state();
    if (found != expected) {
      throw failureWithActualExpected(
          found, expected, "Expected state %s but was %s after %s", expected, found, states());
    }
    return this;
  }

  /** It went through exactly these states, in this order. */
  public LedgerEntryAssert wentThrough(MessageState... expected) {
    isNotNull();
    if (!states().equals(Arrays.asList(expected))) {
      throw failureWithActualExpected(
          states(),
          Arrays.asList(expected),
          "Expected it to go through %s but it went through %s",
          Arrays.asList(expected),
          states());
    }
    return this;
  }

  /** Every step of its history is a legal move, and the last one leads to where it stands. */
  public LedgerEntryAssert hasALegalHistory() {
    isNotNull();
    Optional<MessageState> before = Optional.empty();
    for (StateChange change : actual.history()) {
      boolean continues = change.from().equals(before);
      boolean legal = before.map(state -> state.canBecome(change.to())).orElse(true);
      if (!continues || !legal) {
        throw failure("Illegal step %s after %s", change, before);
      }
      before = Optional.of(change.to());
    }
    if (!before.equals(Optional.of(actual.progress().state()))) {
      throw failure("History ends in %s but the message is %s", before, actual.progress());
    }
    return this;
  }

  private List<MessageState> states() {
    return actual.history().stream().map(StateChange::to).toList();
  }
}
