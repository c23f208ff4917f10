package io.engage.store;

import io.engage.message.MessageId;
import java.util.List;
import java.util.Optional;

/** What happened to messages. See {@link EngagementStore} for what holds for every method. */
public interface Ledger {

  /** One message and its history. */
  Optional<LedgerEntry> find(MessageId message);

  /** Messages in ascending order of their ids, a page at a time. */
  List<LedgerEntry> entries(LedgerQuery query);
}
