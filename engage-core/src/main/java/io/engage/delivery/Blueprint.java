package io.engage.delivery;

import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Priority;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What all messages of one campaign, or one single send, have in common.
 *
 * @param topic what they are about
 * @param channel over which channel they go
 * @param template the approved template
 * @param prompt the generator's prompt, if a generator is to write them
 * @param promo the promotional code, if there is one
 * @param timeToLive how long their links work
 * @param link what their links are for
 * @param linkMetadata what their links say beside
 * @param priority before or after others
 * @param scheduledFor the instant that was asked for, if it is not at once
 * @param localTime the hour that was asked for by each recipient's own clock
 * @param notAfter when it is too late, if ever
 * @param agentType which of the host's agents sends them
 * @param messageType what kind of message they are
 * @param campaign the campaign's name, if it is one
 * @param run the run, if it is one
 * @param businessKey what they are about in the host's tables
 * @param generation which version of that they are about; 0 when nobody counts
 * @param metadata the host's own notes
 * @param conditions on which conditions they go
 */
public record Blueprint(
    Topic topic,
    ChannelId channel,
    String template,
    Optional<String> prompt,
    Optional<String> promo,
    Duration timeToLive,
    LinkKind link,
    Map<String, String> linkMetadata,
    Priority priority,
    Optional<Instant> scheduledFor,
    Optional<LocalDateTime> localTime,
    Optional<Instant> notAfter,
    String agentType,
    String messageType,
    Optional<String> campaign,
    Optional<UUID> run,
    Optional<String> businessKey,
    int generation,
    Map<String, String> metadata,
    Conditions conditions) {

  /** Copies the metadata. */
  public Blueprint {
    linkMetadata = Map.copyOf(linkMetadata);
    metadata = Map.copyOf(metadata);
  }
}
