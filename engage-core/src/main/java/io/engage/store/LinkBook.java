package io.engage.store;

import io.engage.link.ShortLink;
import io.engage.message.LinkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which one-time links were used, and what short links stand for. */
public interface LinkBook {

  /**
   * Notes that a link is used, unless it is: of any number at once, on any number of nodes, one
   * succeeds. Inside a host's transaction it stands or falls with that.
   *
   * @return whether this was the first use
   */
  boolean useLink(LinkUse use);

  /** Whether a link was used. */
  boolean isLinkUsed(String tenant, LinkKind kind, String linkId);

  /** Keeps short links; one that is kept already stands for what is said last. */
  void keepShortLinks(List<ShortLink> links);

  /**
   * What a short link stands for.
   *
   * @param digest the SHA-256 of its token, in hexadecimal
   */
  Optional<ShortLink> findShortLink(String digest);

  /**
   * Forgets uses and short links whose time is over, those first that have been over for longest.
   *
   * @param before those that expired before this instant
   * @param most how many of each at most
   * @return how many there were of both
   */
  int forgetLinks(Instant before, int most);
}
