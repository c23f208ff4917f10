package io.engage.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads people from the host's own tables, page by page.
 *
 * <ul>
 *   <li><b>Blocking:</b> may block on a database; holds no transaction or cursor open between
 *       pages.
 *   <li><b>Threads:</b> called by one thread at a time per run; several runs may call at once.
 *   <li><b>Null:</b> neither takes nor returns null; what is not known is absent.
 *   <li><b>Results and exceptions:</b> pages in ascending order of the {@link Place}, each person
 *       once, or once for each occasion, an empty {@code next} at the end and only there. Any
 *       exception ends the run, which resumes later at the page that failed.
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
   * One person by id; of one with several occasions the member with the first. By default the pages
   * are searched; a source that can look a person up does so.
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

  /**
   * Several people by id, each with all their occasions, in any order; ids that the source does not
   * know are left out. By default all pages are searched once; a source that can look people up
   * does so, since this is also asked right before messages go.
   *
   * @param recipientIds of any number
   */
  default List<Member> findAll(String tenant, Collection<String> recipientIds) {
    Set<String> wanted = Set.copyOf(recipientIds);
    List<Member> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      MemberPage page = read(new PageRequest(tenant, after, LOOK_UP_PAGE, Optional.empty()));
      page.members().stream()
          .filter(member -> wanted.contains(member.recipient().id()))
          .forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
