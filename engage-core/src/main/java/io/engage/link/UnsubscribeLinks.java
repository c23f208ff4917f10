package io.engage.link;

import io.engage.error.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Signed one-click unsubscribe links (RFC 8058): a POST to one unsubscribes, without a login. The
 * host mounts the page and hands the token to {@code EngagementPipeline.unsubscribe}; a GET must
 * only show a page with a button, because mail scanners follow links. Immutable; safe for several
 * threads.
 */
public final class UnsubscribeLinks {

  private static final Duration VALID_FOR = Duration.ofDays(366);

  private final URI page;
  private final LinkTokens tokens;

  private UnsubscribeLinks(URI page, LinkTokens tokens) {
    this.page = page;
    this.tokens = tokens;
  }

  /**
   * Links to this page.
   *
   * @param page an https URL, as RFC 8058 wants
   * @param key the secret that signs them
   * @throws SettingsException when the page is no https URL
   */
  public static UnsubscribeLinks at(String page, LinkKey key) {
    return at(page, LinkKeys.of(key));
  }

  /**
   * The same with a ring of keys. A link works for a year, so keep a key that signs no more for as
   * long: somebody who is refused an unsubscribe calls the next message spam.
   */
  public static UnsubscribeLinks at(String page, LinkKeys keys) {
    return new UnsubscribeLinks(
        LinkUrls.page("unsubscribe.page", page), new LinkTokens("unsubscribe", "engage", keys));
  }

  /** The link in one message to one person; it works for a year. */
  public URI link(String messageId, String tenant, String customerId, Instant now) {
    LinkClaims claims =
        new LinkClaims(
            messageId,
            tenant,
            customerId,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            now,
            now.plus(VALID_FOR));
    return LinkUrls.with(page, Map.of("token", tokens.sign(claims)));
  }

  /** Verifies the {@code token} of a link at an instant. */
  public LinkCheck verify(String token, Instant now) {
    return tokens.verify(token, now);
  }
}
