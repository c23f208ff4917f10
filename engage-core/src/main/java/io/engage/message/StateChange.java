package io.engage.message;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in a message's history.
 *
 * @param at when, by the business clock
 * @param from the state before; empty for the first entry
 * @param to the state after
 * @param cause why, in words for a support person; no addresses and no texts
 */
public record StateChange(Instant at, Optional<MessageState> from, MessageState to, String cause) {}
