package io.engage.content;

/**
 * Worn by an exception of a generator that knows whether its provider may want money for a call
 * that brought no answer. One that does not wear it may have been billed: what was set aside for
 * the call then stays counted under the token budgets.
 */
@FunctionalInterface
public interface MaybeBilled {

  /**
   * False when the provider certainly charges nothing: it was never reached, or it refused the
   * request.
   */
  boolean mayBeBilled();
}
