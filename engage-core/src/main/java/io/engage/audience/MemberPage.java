package io.engage.audience;

import java.util.List;
import java.util.Optional;

/**
 * One page of a segment.
 *
 * @param members in ascending order of their {@link Place}; may be fewer than asked for, even none
 * @param next what to pass as {@link PageRequest#after()} for the page that follows; empty at the
 *     end
 */
public record MemberPage(List<Member> members, Optional<String> next) {

  /** Copies the members. */
  public MemberPage {
    members = List.copyOf(members);
  }
}
