package io.engage.message;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The states of a message and the only moves between them.
 *
 * <p>A message with no further move is at its end; {@link #isOpen()} tells. The picture is in
 * {@code docs/message-states.md}, and a test compares the two.
 */
public enum MessageState {
  /** Waits for an instant: planned ahead, deferred or to be tried again. */
  SCHEDULED,
  /** Due, and waits for its words. */
  PENDING,
  /** Due, has its words, and waits for a sender. */
  READY,
  /** An attempt was recorded; the provider may have it. */
  SENDING,
  /** The provider accepted it. */
  SENT,
  /** The provider says that it arrived. */
  DELIVERED,
  /** It was refused, or ran out of retries; it waits for nobody, but can be tried again. */
  FAILED,
  /** It was accepted and came back. */
  BOUNCED,
  /** The host took it back before an attempt. */
  CANCELLED,
  /** Its {@code notAfter} passed before an attempt. */
  EXPIRED,
  /** Policy said no; the reason stands beside it. */
  SKIPPED,
  /** An attempt was made and nobody knows how it ended. */
  OUTCOME_UNKNOWN;

  private static final Set<MessageState> OPEN = EnumSet.of(SCHEDULED, PENDING, READY, SENDING);

  private static final Map<MessageState, Set<MessageState>> MOVES = moves();

  /** Whether the queue still has work to do on such a message. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether the message may go from this state to the other. */
  public boolean canBecome(MessageState next) {
    return nextStates().contains(next);
  }

  /** The states that may follow; empty for the states nothing leaves. */
  public Set<MessageState> nextStates() {
    return MOVES.getOrDefault(this, Set.of());
  }

  /** The name in the ledger, in reports and in metrics: {@code outcome-unknown}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a {@link #label()}. */
  public static MessageState ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Map<MessageState, Set<MessageState>> moves() {
    Map<MessageState, Set<MessageState>> moves = new EnumMap<>(MessageState.class);
    moves.put(
        SCHEDULED,
        EnumSet.of(READY, SENDING, OUTCOME_UNKNOWN, FAILED, CANCELLED, EXPIRED, SKIPPED));
    moves.put(PENDING, EnumSet.of(READY, SCHEDULED, FAILED, CANCELLED, EXPIRED, SKIPPED));
    moves.put(READY, EnumSet.of(SENDING, SCHEDULED, FAILED, CANCELLED, EXPIRED, SKIPPED));
    moves.put(SENDING, EnumSet.of(SENT, SCHEDULED, FAILED, OUTCOME_UNKNOWN));
    moves.put(SENT, EnumSet.of(DELIVERED, BOUNCED, FAILED));
    moves.put(DELIVERED, EnumSet.of(BOUNCED));
    moves.put(FAILED, EnumSet.of(SCHEDULED));
    moves.put(OUTCOME_UNKNOWN, EnumSet.of(SCHEDULED, SENT, DELIVERED, BOUNCED, FAILED));
    return moves;
  }
}
