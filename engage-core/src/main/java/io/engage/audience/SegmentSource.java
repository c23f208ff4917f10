package io.engage.audience;

import java.util.Optional;

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

  /** How many people {@link #find} reads at a time when a source has no better way. */
  int LOOK_UP_PAGE = 500;

  /** The page that follows {@link PageRequest#after()}. */
  MemberPage read(PageRequest request);

  /**
   * One person by id. By default the pages are searched; a source that can look a person up does
   * so.
   *
   * @return empty when the source does not know the id
   */
  default Optional<Member> find(String tenant, String recipientId) {
    Optional<String> after = Optional.empty();
    do {
      MemberPage page = read(new PageRequest(tenant, after, LOOK_UP_PAGE, Optional.empty()));
      for (Member member : page.members()) {
        if (member.recipient().id().equals(recipientId)) {
          return Optional.of(member);
        }
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }
}
