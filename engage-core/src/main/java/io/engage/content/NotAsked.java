package io.engage.content;

/**
 * Worn by an exception of a generator that did not ask its provider: its own queue was full, it was
 * closed. The template speaks, and the next message asks the generator all the same: such failures
 * do not count among those after which it is left alone for a while. Nothing is paid for such a
 * call, unless the exception is {@link MaybeBilled} as well and says that it may be: a try before
 * it, say.
 */
public interface NotAsked {}
