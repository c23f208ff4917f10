package io.engage.examples.sheba;

import io.engage.content.Words;
import io.engage.message.MessageState;
import io.engage.store.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ledger has of a run, beyond its figures.
 *
 * @param recipients the ids of the customers to whom it sent, sorted
 * @param generated how many messages speak with a model's words
 * @param fallbackCauses how many speak with a template in place of a model, by cause
 */
public record RunDetails(
    List<String> recipients, int generated, Map<String, Integer> fallbackCauses) {

  /** Copies list and map. */
  public RunDetails {
    recipients = List.copyOf(recipients);
    fallbackCauses = Map.copyOf(fallbackCauses);
  }

  /** Adds up the ledger's entries. */
  static final class Collector {

    private final List<String> recipients = new ArrayList<>();
    private final Map<String, Integer> fallbackCauses = new TreeMap<>();
    private int generated;

    void add(LedgerEntry entry) {
      MessageState state = entry.progress().state();
      if (state == MessageState.SENT || state == MessageState.DELIVERED) {
        recipients.add(entry.message().to().recipientId());
      }
      entry.words().ifPresent(this::add);
    }

    RunDetails collected() {
      return new RunDetails(recipients.stream().sorted().toList(), generated, fallbackCauses);
    }

    private void add(Words words) {
      if (words.source() == Words.Source.GENERATED) {
        generated++;
      }
      words.fallbackCause().ifPresent(cause -> fallbackCauses.merge(cause, 1, Integer::sum));
    }
  }
}
