package io.engage.content;

/**
 * Worn by an exception of a generator that did not ask its provider: its own queue was full, it was
 * closed. The template speaks, and the next message asks the generator all the same: such failures
 * do not count among those after which it is left alone for a while.
 */
public interface NotAsked {}
