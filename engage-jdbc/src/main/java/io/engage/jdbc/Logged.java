package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes rows in the place of those with their key, and each of them into a log that is only added
 * to.
 *
 * @param rows writes the rows, and the log as well if nothing else does
 * @param log writes the log, if rows cannot
 */
record Logged(Bulk rows, Optional<Bulk> log) {

  /**
   * What is to be written.
   *
   * @param last the last one of every key
   * @param all in the order of the log
   */
  <T> List<Filled> fill(Collection<T> last, Collection<T> all, BiConsumer<Values, T> filler) {
    return log.map(bulk -> List.of(rows.fill(last, filler), bulk.fill(all, filler)))
        .orElseGet(() -> List.of(rows.fill(all, filler)));
  }
}
