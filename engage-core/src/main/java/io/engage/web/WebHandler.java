package io.engage.web;

/**
 * Answers requests, whatever web framework the host has: mount it at a path and translate both
 * ways.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on the store.
 *   <li><b>Threads:</b> called by several threads at once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> bad requests get an answer, never an exception. {@link
 *       io.engage.error.RetriableException} when the store is away: answer 503, so that the caller
 *       comes again.
 *   <li><b>Idempotency:</b> the same request twice has the effect of one.
 * </ul>
 */
@FunctionalInterface
public interface WebHandler {

  /** Answers one request. */
  WebResponse handle(WebRequest request);
}
