package io.engage.store;

import io.engage.message.LinkKind;
import java.time.Instant;

/**
 * The one use of a one-time link.
 *
 * @param tenant whose customer used it
 * @param kind what it is for
 * @param linkId its id; that of the message for links in messages
 * @param at when it was used
 * @param expiresAt until when the link works; it is kept until then
 */
public record LinkUse(String tenant, LinkKind kind, String linkId, Instant at, Instant expiresAt) {}
