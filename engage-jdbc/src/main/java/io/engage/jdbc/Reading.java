package io.engage.jdbc;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What reading a row came to.
 *
 * @param id the message's id
 * @param entry the message, if its row can be read
 * @param problem what is wrong with the row, otherwise
 */
record Reading(UUID id, Optional<Entry> entry, String problem) {

  static Reading of(Row row) throws SQLException {
    UUID id = row.id("id");
    try {
      Entry entry =
          new Entry(MessageRow.message(row), MessageRow.progress(row), WordsRow.read(row));
      return new Reading(id, Optional.of(entry), "");
    } catch (UnreadableRowException e) {
      return unreadable(id, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException
        | DateTimeException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      return unreadable(id, "a column holds what this version does not know");
    }
  }

  Entry readable() {
    return entry.orElseThrow(() -> new UnreadableRowException("message " + id + ": " + problem));
  }

  private static Reading unreadable(UUID id, String problem) {
    return new Reading(id, Optional.empty(), problem);
  }

  /** A message, how far it has come, and its words. */
  record Entry(Message message, Progress progress, Optional<Words> words) {

    Claim claim(long fence) {
      return new Claim(message, progress, words, fence);
    }

    LedgerEntry with(List<StateChange> history) {
      return new LedgerEntry(message, progress, words, history);
    }
  }
}
