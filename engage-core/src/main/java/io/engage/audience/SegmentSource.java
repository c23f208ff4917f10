package io.engage.audience;

/**
 * Reads people from the host's own tables, page by page.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on a database; holds no transaction or cursor open between
 *       pages.
 *   <li><b>Threads:</b> called by one thread at a time per run; several runs may call at once.
 *   <li><b>Null:</b> neither takes nor returns null; what is not known is absent.
 *   <li><b>Results and exceptions:</b> pages in ascending order of a key, each person once, an
 *       empty {@code next} at the end and only there. Any exception ends the run, which resumes
 *       later at the page that failed.
 *   <li><b>Idempotency:</b> the same request over unchanged tables gives the same page.
 * </ul>
 *
 * <p>Prove an implementation with {@code io.engage.testkit.SegmentSourceContract}.
 */
@FunctionalInterface
public interface SegmentSource {

  /** The page that follows {@link PageRequest#after()}. */
  MemberPage read(PageRequest request);
}
