package io.engage;

import io.engage.link.FollowedLink;
import io.engage.link.LinkCheck;
import io.engage.message.LinkKind;
import io.engage.store.EngagementStore;

/**
 * The links that come back to the host. Safe for several threads. Methods that reach the store
 * throw {@link io.engage.error.RetriableException} when it is away; the signature is checked before
 * that, so forged tokens cost no look-up.
 */
public interface EngagementLinks {

  /**
   * Says whether a link may be acted upon. Changes nothing: call it for the GET that shows a page,
   * which scanners of mail and previews of messengers send as well.
   *
   * @param kind what the page is for; a link of another kind is refused
   * @param token the {@code token} of the link, as it came
   */
  LinkCheck verify(LinkKind kind, String token);

  /**
   * Uses a link: call it for the POST that acts. A one-time link is used up by it, and of any
   * number of calls at once, on any number of nodes, one gets {@link LinkCheck.Valid}; the others
   * are refused as {@link LinkCheck.Reason#ALREADY_USED}. A link of another kind is verified alone.
   *
   * <p>There is no way to give a use back, since another may have been refused for it. Where what
   * follows may fail, do both in one transaction, with {@link #within}.
   */
  LinkCheck consume(LinkKind kind, String token);

  /**
   * Says where a short link leads. Uses nothing up: the link it leads to is consumed like any
   * other.
   *
   * @param token the last part of the path, as it came
   */
  FollowedLink follow(String token);

  /**
   * The same inside the host's transaction: {@code within(JdbcStore.within(connection))}. A
   * rollback makes a link usable again; whoever uses it meanwhile waits for the host's commit.
   *
   * @param transaction not used any more when it has ended
   */
  EngagementLinks within(EngagementStore transaction);

  /**
   * Forgets used and short links that expired a day ago or earlier, a thousand of each at most. The
   * workers of a pipeline that was started do so every hour; who never starts one calls this, or
   * lets the tables grow.
   *
   * @return how many; call it again until it is 0
   */
  int forgetExpired();
}
