package io.engage.message;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a message comes from, as the ledger and the metrics group it.
 *
 * @param agentType which of the host's agents sends it: {@code smartengage}
 * @param messageType what kind of message it is: {@code reminder}
 * @param campaign the campaign's name, if one sends it
 * @param run the campaign's run, if one planned it
 * @param businessKey what it is about in the host's own tables: {@code appointment:81}
 * @param generation which version of that it is about; 0 when the host does not count them
 * @param correlationId ties log lines, ledger and callbacks together
 * @param metadata the host's own notes; kept, never read
 */
public record Origin(
    String agentType,
    String messageType,
    Optional<String> campaign,
    Optional<UUID> run,
    Optional<String> businessKey,
    int generation,
    String correlationId,
    Map<String, String> metadata) {

  /** Copies the metadata. */
  public Origin {
    metadata = Map.copyOf(metadata);
  }

  /** The same, of another version of what it is about. */
  Origin ofGeneration(int version) {
    return new Origin(
        agentType, messageType, campaign, run, businessKey, version, correlationId, metadata);
  }
}
