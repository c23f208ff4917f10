package io.engage.jdbc;

import io.engage.store.Allowance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What models have cost, a row for each name. Whether there is room is decided where the row is
 * written, under its lock.
 */
final class TokenTable {

  /** What would be more than a column holds stops there. */
  private static final String RETURN =
      "UPDATE engage_tokens SET spent = LEAST(spent, CAST(:full AS BIGINT)) - CAST(:tokens AS BIGINT)"
          + " WHERE name = :name";

  private static final String SPENT =
      "SELECT COALESCE(MAX(spent), 0) AS spent FROM engage_tokens WHERE name = :name";

  private final String reserve;

  TokenTable(Dialect dialect) {
    reserve = dialect.reserveTokens();
  }

  /** In the order of the names, so that no two wait for each other. */
  Optional<Allowance> reserve(Handle handle, List<Allowance> allowances, long tokens) {
    List<Allowance> tooSmall = allowances.stream().filter(one -> tokens > one.most()).toList();
    if (tooSmall.isEmpty()) {
      List<Allowance> taken = take(handle, allowances, tokens);
      tooSmall = allowances.stream().filter(one -> !taken.contains(one)).toList();
      if (!tooSmall.isEmpty()) {
        giveBack(handle, taken.stream().map(Allowance::name).toList(), tokens);
      }
    }
    return tooSmall.stream().findFirst();
  }

  private List<Allowance> take(Handle handle, List<Allowance> allowances, long tokens) {
    List<Allowance> sorted =
        allowances.stream().sorted(Comparator.comparing(Allowance::name)).toList();
    int[] changed =
        Batches.write(
            handle,
            reserve,
            sorted,
            (row, one) ->
                row.bind("name", Bind.text(one.name()))
                    .bind("tokens", Bind.number(tokens))
                    .bind("most", Bind.number(one.most())));
    return IntStream.range(0, changed.length)
        .filter(i -> changed[i] == 1)
        .mapToObj(sorted::get)
        .toList();
  }

  void giveBack(Handle handle, Collection<String> names, long tokens) {
    long full = Long.MAX_VALUE + Math.min(tokens, 0);
    Batches.write(
        handle,
        RETURN,
        names.stream().sorted().toList(),
        (row, name) ->
            row.bind("name", Bind.text(name))
                .bind("tokens", Bind.number(tokens))
                .bind("full", Bind.number(full)));
  }

  static long spent(Handle handle, String name) {
    try (Query query = handle.createQuery(SPENT)) {
      return query
          .bind("name", Bind.text(name))
          .map((columns, context) -> new Row(columns).bigNumber("spent"))
          .one();
    }
  }
}
