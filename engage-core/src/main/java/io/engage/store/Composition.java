package io.engage.store;

import io.engage.content.Words;

/**
 * Words for a claimed message.
 *
 * @param claim the message
 * @param words its words
 */
public record Composition(Claim claim, Words words) {}
