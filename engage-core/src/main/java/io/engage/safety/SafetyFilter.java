package io.engage.safety;

/**
 * Reads finished words and says whether they may go.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on a provider, in bounded time; no transaction is open
 *       meanwhile.
 *   <li><b>Threads:</b> called by several threads at once.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> a verdict. A {@link io.engage.error.RetriableException} says
 *       that there is none for now: nothing goes, and the words are shown again later. Any other
 *       exception blocks for good: safety fails closed.
 *   <li><b>Idempotency:</b> the same words get the same verdict.
 * </ul>
 *
 * <p>Prove an implementation with {@code io.engage.testkit.SafetyFilterContract}.
 */
@FunctionalInterface
public interface SafetyFilter {

  /** May these words go? */
  SafetyVerdict check(ScreenedText text);

  /**
   * Whether the verdict takes its time, since somebody else is asked. The words of templates, too,
   * are then written and screened by the workers, several at once, and not while a campaign is
   * planned. False when not said.
   */
  default boolean isRemote() {
    return false;
  }
}
