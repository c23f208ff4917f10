package io.engage.store;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import java.util.List;
import java.util.Optional;

/**
 * A message as the ledger has it.
 *
 * @param message what was asked for
 * @param progress how far it has come
 * @param words its words, once it has them
 * @param history every state it was in, the oldest first
 */
public record LedgerEntry(
    Message message, Progress progress, Optional<Words> words, List<StateChange> history) {

  /** Copies the history. */
  public LedgerEntry {
    history = List.copyOf(history);
  }
}
