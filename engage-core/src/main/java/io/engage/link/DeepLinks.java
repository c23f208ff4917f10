package io.engage.link;

import io.engage.error.SettingsException;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Signed links to the host's pages, with a token and UTM parameters: {@code
 * https://app.sheba.xyz/book?token=…&utm_source=…&utm_medium=email&utm_campaign=…}. The token is a
 * JWT signed with HS256 and holds no personal data. Immutable; safe for several threads.
 */
public final class DeepLinks {

  private final Pages pages;
  private final Map<LinkKind, LinkTokens> tokens = new EnumMap<>(LinkKind.class);
  private final ShortTokens shortTokens;
  private final LinkKeys keys;
  private final Optional<ShortPage> shortPage;
  private final Utm utm;

  DeepLinks(Pages pages, String issuer, Utm utm, Optional<ShortPage> shortPage, LinkKeys keys) {
    this.pages = pages;
    for (LinkKind kind : LinkKind.values()) {
      tokens.put(kind, new LinkTokens(kind.label(), issuer, keys));
    }
    this.shortTokens = new ShortTokens(keys);
    this.keys = keys;
    this.shortPage = shortPage;
    this.utm = utm;
  }

  /**
   * Starts with the page to which links lead unless their kind has a page of its own.
   *
   * @param page an https URL, which may have parameters of its own. Hosts with names of the host's
   *     own language are written in their ASCII form.
   * @throws SettingsException when it is anything else, or programs may read it differently
   */
  public static UnsignedLinks at(String page) {
    return UnsignedLinks.at(LinkUrls.page("links.page", page));
  }

  /**
   * The whole link.
   *
   * @throws IllegalArgumentException when its kind has no page: see {@link #leadsSomewhere}
   */
  public URI link(LinkTarget target) {
    URI page =
        pages
            .find(target.kind(), target.channel())
            .orElseThrow(() -> new IllegalArgumentException("no page for " + target.kind()));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("token", tokensOf(target.kind()).sign(target.claims()));
    parameters.putAll(utm.parameters(target));
    return LinkUrls.with(page, parameters);
  }

  /**
   * Whether links of this kind have a page. Booking, promotional and generic links always have;
   * what else people are asked to do has a page of its own, or none.
   */
  public boolean leadsSomewhere(LinkKind kind) {
    return pages.has(kind);
  }

  /**
   * Verifies the {@code token} of a link at an instant, give or take 30 seconds. Whether it was
   * used is not asked.
   */
  public LinkCheck verify(LinkKind kind, String token, Instant now) {
    return tokensOf(kind).verify(token, now);
  }

  /** Whether messages over this channel carry short links. */
  public boolean areShortOver(ChannelId channel) {
    return shortPage.map(page -> page.channels().contains(channel)).orElse(false);
  }

  /**
   * The short link; it works once {@link #kept} is stored. The same message has the same at every
   * try, while the key that signs is the same.
   *
   * @throws IllegalStateException when no short links are configured
   */
  public URI shortLink(LinkTarget target) {
    ShortPage page =
        shortPage.orElseThrow(() -> new IllegalStateException("no short links are configured"));
    return page.url(shortTokens.token(target));
  }

  /** The short link as it is to be stored: twice while the turn of another key is near. */
  public List<ShortLink> kept(LinkTarget target) {
    return shortTokens.kept(target);
  }

  /** By what a short link is stored; empty when this is no token of one. */
  public static Optional<String> digest(String token) {
    return Optional.of(token).filter(ShortTokens::isToken).map(ShortTokens::digest);
  }

  /** Verifies a short link that was found, as {@link #verify} does the long one. */
  public LinkCheck check(ShortLink found, Instant now) {
    LinkClaims claims = found.target().claims();
    Optional<Boolean> good = keys.isGood(found.keyId(), now);
    if (good.isEmpty() || !leadsSomewhere(found.target().kind())) {
      return new LinkCheck.Refused(Reason.UNKNOWN_KEY);
    }
    if (!good.get()) {
      return new LinkCheck.Refused(Reason.RETIRED_KEY);
    }
    Instant end = claims.expiresAt().plusSeconds(LinkTokens.LEEWAY_SECONDS);
    return now.isBefore(end) ? new LinkCheck.Valid(claims) : new LinkCheck.Refused(Reason.EXPIRED);
  }

  private LinkTokens tokensOf(LinkKind kind) {
    return Objects.requireNonNull(tokens.get(kind));
  }
}
