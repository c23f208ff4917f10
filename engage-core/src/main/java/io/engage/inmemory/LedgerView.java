package io.engage.inmemory;

import io.engage.content.Generation;
import io.engage.content.TokenUsage;
import io.engage.content.Words;
import io.engage.message.MessageState;
import io.engage.store.CampaignRun;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.RunFigures;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and counts what happened to messages. */
final class LedgerView {

  private final Messages messages;

  LedgerView(Messages messages) {
    this.messages = messages;
  }

  List<LedgerEntry> entries(LedgerQuery query) {
    Stream<Row> rows = query.after().map(messages::after).orElseGet(messages::all);
    return rows.filter(row -> isWanted(row, query)).limit(query.size()).map(Row::entry).toList();
  }

  boolean isDue(UUID run, Instant now) {
    return messages.all().anyMatch(row -> isOf(row, run) && row.isDue(now));
  }

  RunFigures figures(CampaignRun run) {
    Map<MessageState, Integer> byState = new EnumMap<>(MessageState.class);
    Map<String, Integer> skipped = new HashMap<>(run.notPlanned());
    int fallback = 0;
    TokenUsage tokens = TokenUsage.NONE;
    for (Row row : messages.all().filter(row -> isOf(row, run.id())).toList()) {
      byState.merge(row.state(), 1, Integer::sum);
      if (row.state() == MessageState.SKIPPED) {
        skipped.merge(row.progress().reason().orElse("unknown"), 1, Integer::sum);
      }
      fallback += speaksFallback(row) ? 1 : 0;
      tokens = tokens.plus(cost(row));
    }
    return new RunFigures(byState, skipped, fallback, tokens);
  }

  private static boolean isWanted(Row row, LedgerQuery query) {
    return row.message().to().tenant().equals(query.tenant())
        && query.recipientId().map(row.message().to().recipientId()::equals).orElse(true)
        && (query.run().isEmpty() || query.run().equals(row.message().origin().run()))
        && query.state().map(state -> state == row.state()).orElse(true);
  }

  private static boolean isOf(Row row, UUID run) {
    return row.message().origin().run().filter(run::equals).isPresent();
  }

  private static boolean speaksFallback(Row row) {
    return row.words().filter(words -> words.source() == Words.Source.FALLBACK).isPresent();
  }

  private static TokenUsage cost(Row row) {
    return row.words().flatMap(Words::generation).map(Generation::usage).orElse(TokenUsage.NONE);
  }
}
